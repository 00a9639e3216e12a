/**
 * What grammar and stock words tell that a sentence embedding blurs: who acts, whether something is counted, which kind
 * of sentence this is. Every pattern reads the spoken form (lower case, no punctuation, numbers in words). They are
 * features of the linear heads, not verdicts: the weights say how much each one counts.
 */
const NUMBER =
  `zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|
billions?|dozens?|half|third|quarter|twice|double|doubled|halved|tripled|couple|percent|none|nobody|once|nought`.replaceAll(
    '\n',
    '',
  );
const TIME =
  'seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|mornings?|afternoons?|evenings?|nights?|overnight|lunch|fortnights?';
const FEELING =
  `happy|happier|pleased|proud|glad|relieved|delighted|thrilled|excited|grateful|thank(?:ed|s|ful)?|congratulated|
morale|vibe|atmosphere|mood|buzz(?:ing)?|celebrated?|cheered|smil(?:ed|ing|es)|praised?|kudos|shout out|appreciat(?:ed|ion|ive)|
enjoyed|satisfying|rewarding|positive|energised|energized|lovely|kind words|emojis?|cake|drinks`.replaceAll(
    '\n',
    '',
  );
const PARTICIPLE =
  `(?:\\w{2,}ed|done|made|sent|put|found|built|written|rewritten|taken|given|run|set|brought|held|got|cut|
moved|thrown|drawn|chosen|caught|shut|split|kept|told|spent|begun|shown|bought|fed|laid|led|left|lost|met|paid|read|
reset|rerun|rebuilt|redone|sorted|swapped|dug|hung|picked)`.replaceAll('\n', '');
const ADVERB =
  '(?:just|also|then|all|quickly|eventually|finally|actually|sort of|kind of|basically|even|only|really|soon|pretty much|\\w+ly)';

const CUES = {
  'I do': `\\b(?:and |so |then )?i (?:${ADVERB} )*(?!was\\b|am\\b|think\\b|guess\\b|mean\\b|feel\\b|felt\\b|know\\b|knew\\b|suppose\\b|believe\\b|had\\b|have\\b|would\\b|could\\b|should\\b|don't|didn't|can't|couldn't|wasn't|learned|learnt|realised|realized|saw|noticed|heard|reckon|work|worked|run)\\w+`,
  'I start': '^(?:so |and |then |well |but |now |like |okay |yeah )*i\\b',
  'I say anywhere': "\\bi(?:'d|'m|'ve|'ll)?\\b",
  my: '\\b(?:my|mine|myself)\\b',
  'I was in a role':
    "\\b(?:i was|i'm|i am|i'd been|i work|i worked|i'd just) (?:\\w+ )?(?:on|at|in|a|an|the|for|working|running|doing|new|leading)\\b",
  'I noticed':
    '\\bi (?:noticed|saw|spotted|heard|found out|realised|realized|came across|happened)\\b|\\bcaught my eye\\b|\\bi was (?:looking|going through|reading)\\b',
  we: "\\bwe(?:'d|'ve|'re|'ll)?\\b",
  'we do': `\\b(?:we(?:'d|'ve)?|everyone|everybody|people|the team|the guys|folks|somebody|someone) (?:${ADVERB} )*(?!were\\b|had a\\b|have\\b|are\\b|was\\b)(?:${PARTICIPLE}|went|began|did|wrote|took|gave|ran|came|chose|dug|drew|threw|ended up|decided)\\b`,
  our: '\\b(?:our|ours|us)\\b',
  'the team':
    '\\b(?:team|group|squad|crew|colleagues|together|between us|collectively|among us|everybody|everyone)\\b',
  they: "\\bthey(?:'d|'ve|'re|'ll)?\\b",
  'they do': `\\b(?:they(?:'d|'ve)?|he(?:'d)?|she(?:'d)?|who) (?:${ADVERB} )*(?:${PARTICIPLE}|fix(?:ed)?|went|did|wrote|took|gave|ran|came|rolled|deployed|shipped|rewrote|changed|patched|swapped|ended up)\\b`,
  their: '\\b(?:their|theirs|them|his|hers|her|him)\\b',
  'he or she': "\\b(?:he|she)(?:'d|'s|'ve)?\\b",
  passive: `\\b(?:was|were|got|been|being|gets|get) (?:${ADVERB} )*${PARTICIPLE}\\b`,
  'by someone': '\\bby (?:the|their|one of|a|an|somebody|someone|our)\\b',
  number: `\\b(?:${NUMBER})\\b`,
  'two numbers': `\\b(?:${NUMBER})\\b.* (?:to|from|of|in|out of|where|instead of|now|against|and|used to) .*\\b(?:${NUMBER}|nothing)\\b`,
  'from to':
    '\\b(?:from|used to be|was|where it|instead of|down|dropped|fell|went|rose|up|cut|shrank|halved|doubled|grew)\\b.*\\b(?:to|now|under|below|by|per|percent)\\b',
  percent: '\\bpercent|\\bout of\\b|\\b(?:one|two|three|four) in \\w+',
  money:
    '\\b(?:dollars?|pounds?|euros?|grand|bucks|quid|money|revenue|refund\\w*|cost|costs|budget|bill|paid|sales|sold|worth|profit|francs|invoices?|spend|savings?|saved|fines?|penalt\\w+|contract)\\b',
  customers:
    '\\b(?:customers?|users?|clients?|patients?|shoppers?|buyers?|sellers?|passengers?|guests?|members?|students?|families|parents|kids|visitors|drivers|nurses|callers|subscribers|players|merchants|residents|pensioners|people)\\b',
  time: `\\b(?:${TIME})\\b`,
  'how long': `\\b(?:in|within|under|inside|by|took|took me|less than|about|only) (?:\\w+ ){0,3}(?:${TIME}|noon|midnight)\\b|\\bsame (?:day|morning|afternoon|evening|night|hour)\\b|\\bstart to finish\\b|\\bby (?:the )?(?:end|close|morning|lunch|noon|eight|nine|ten|four|five|six)\\b|\\bstraight away\\b`,
  'since then':
    "\\b(?:since|ever since|still|to this day|from then on|hasn't|haven't|have not|has not|these days|nowadays|now)\\b",
  'now every':
    '\\b(?:now|every (?:new|other|team|week|month|release|change|service|time|shift|site)|standard|template|checklist|rota|runbook|playbook|policy|rule|practice|by default|adopted|took it up|took up|copied|rolled out|picked it up|part of)\\b',
  alarm:
    '\\b(?:alerts?|alarms?|pages?|pager|paging|monitors?|monitoring|warns?|warning|flags? (?:it|any)|automatically|automatic|guard|gate|blocks?|beeps?|buzzes|texts? me|emails? me|shouts?|refuses?|trips?|check that|lint|bot|sensor|canary|dashboard)\\b',
  'logs and data':
    '\\b(?:logs?|data|query|queries|queried|metrics?|graphs?|traces?|traced|profil\\w+|spreadsheet|counted|compared|measured|plotted|records?|export(?:ed)?|sample\\w*|numbers|dump|capture\\w*|timestamps?|history|lined up|matched|went through|pulled|sorted by|bucketed|histogram|diff(?:ed)?|experiment|bisect\\w*)\\b',
  'made it happen':
    '\\b(?:reproduc\\w+|repro|replay\\w*|recreat\\w+|on demand|every time|made it happen|made it fail|same thing happened|got the same|on purpose|first go|same way|simulat\\w+|happened again|it broke|it failed|and there it was|bang|sure enough|in a lab|on my (?:own )?(?:laptop|machine|phone)|every single (?:time|run)|staging|test (?:copy|account|bed|rig))\\b',
  tested:
    '\\b(?:test(?:s|ed|ing)?|tried (?:it|them|that)|trial\\w*|pilot\\w*|checked|verif\\w+|confirmed|proved|validat\\w+|watched|side by side|in parallel|dry run|before and after|clean|passed|green|canary|rerun|ran it|two shifts|shadow)\\b',
  'it seemed fine':
    "\\b(?:seemed|seems|looked (?:fine|good|okay|clean|ok)|obviously|clearly|definitely|pretty sure|as far as i know|haven't heard|hasn't come back|stopped|went away|went quiet|all (?:good|fine|sorted|green)|worked|working|no doubt|should be fine|job done|that was that|good enough|didn't (?:check|test|bother)|never (?:checked|tested|ran|came back)|complain\\w*|no one's|nobody's|it was fine|i assume\\w*|took it that|must have|must've)\\b",
  option:
    "\\b(?:instead|rather than|either|alternative|options?|trade off|tradeoff|weighed|could have|could've|could just|would have been|would've|versus|against|cheaper|quicker|slower|safer|simpler|faster|downside|on the other hand|whereas|tempt\\w+|chose|opted|went for|settled for|compromise|costs? more|thought about|considered|price of)\\b",
  'not my job':
    "\\b(?:not|wasn't|isn't|weren't|aren't|nobody|no one|none|never|outside|beyond|wasn't even|hadn't|technically|strictly|officially|on paper)\\b.*\\b(?:my|mine|ours|our|asked|job|remit|team's|own|owned|owns|assigned|list|board|responsib\\w+|scope|role|area|business|department|brief|patch|charter|description|plate|name|lane|call|bit)\\b",
  'someone owned':
    '\\b(?:belong\\w*|owned|owns|owner|ran by|looked after|run by|in charge|responsible|responsibility|belonged to|was theirs|their (?:job|system|service|area|thing))\\b',
  nobody:
    '\\b(?:nobody|no one|no ticket|no alert|no owner|unowned|between (?:two|the) (?:teams|stools|chairs)|orphan\\w*|unclaimed)\\b',
  decided:
    "\\b(?:decided|so i (?:took|picked|thought|said|figured|called|grabbed|made)|my (?:job|task|goal|aim|role) was|i was (?:asked|told|given|assigned|supposed|meant)|i took (?:it|this|that)|picked it up|volunteer\\w*|put my (?:hand|name)|wanted to|needed to|had to|the goal|the aim|i needed|took it on|set out|stepped in|couldn't (?:just )?(?:leave|stand|sit|let|watch)|wasn't (?:going to|gonna))\\b",
  'told someone':
    "\\b(?:told|messaged|emailed|rang|called|phoned|pinged|raised|flagged|escalat\\w+|reported|ticket|passed|sent|forwarded|tagged|handed|referred|cc'd|copied in|opened a|logged|filed|notified|mentioned|channel|asked (?:them|him|her|if))\\b",
  ticket:
    '\\b(?:ticket|escalat\\w+|raised (?:it|a|this|that|the)|passed (?:it|this|that|the|them|on)|handed (?:it|this|over)|referred|forwarded|kicked it|left it with|over to|up to|their (?:court|queue|hands|on call|inbox)|tagged|flagged|for them to|take it from there|took it from there|took over)\\b',
  'they fixed': `\\b(?:they|he|she|who|vendor|contractor|guy|team|engineer|colleague|somebody|someone|on their side|their end) (?:\\w+ ){0,4}(?:fix(?:ed)?|sorted|solved|patched|changed|swapped|deployed|rolled|rewrote|replaced|repaired|restarted|corrected|reverted|cleared|turned|put|handled|dealt|took care|did it|did the)\\b`,
  'spare time':
    "\\b(?:free|spare|slack|slow|quiet|dead|bored|boring|boredom|nothing (?:on|to do|else|urgent|much)|wasn't (?:that |very |too )?busy|weren't busy|light (?:week|day|duties)|gap|idle|time to kill|time on my hands|curious|curiosity|fun|helpful|help out|like to help|wanted to help|interested|interesting|fancied|kick out of|between (?:projects|tickets|jobs|meetings|releases)|finished (?:my|early)|had (?:some|a bit of|the) time|happened to be)\\b",
  feeling: `\\b(?:${FEELING})\\b`,
  lesson:
    "\\b(?:learn(?:ed|t)?|lesson|looking back|in hindsight|hindsight|taught|takeaway|took away|takes? away|next time|if i did it again|differently|realised|realized|i now|since then i|these days i|i used to think|what i'd|what stuck|what stayed|goes to show|moral|i think the (?:big|main|real)|stuck with me|reflect\\w*)\\b",
  always:
    "\\b(?:always|never|important|key|everything|everyone|you (?:can't|have to|need to|should|must|just|can|never|always)|you've (?:got|just|always)|matters|people are|teamwork|communication|communicate|collaboration|trust|stay|persistence|pays off|patience|proactive|attitude|flexible|at the end of the day|no matter|hard work|believe)\\b",
  'now I ask':
    "\\b(?:now|so|before|whenever|these days|since|first thing) (?:\\w+ ){0,4}i (?:ask|check|look|write|put|start|insist|keep|want|read|always|go|won't|don't|count|test|treat|never|make)\\b",
  'cause beyond':
    "\\b(?:because nobody|nobody's (?:number|job|fault)|no one's|shared|ownership|process|reorg\\w*|organi[sz]ation\\w*|incentiv\\w+|between (?:two|the|our|us)|handover|onboarding|no rule|objective|both sides|neither|contract between|seam|gap between|nobody (?:had|was|owned|checked|could)|policy|hand off|measured (?:on|by)|targets?|root|real (?:cause|problem|fault|rot|reason)|underlying|symptom|culture|underneath|set up so|rewarded|structure|agreed)\\b",
  'others changed':
    '\\b(?:persuad\\w+|convinc\\w+|talked (?:\\w+ ){1,4}(?:into|through|round)|got (?:\\w+ ){1,4}to|adopted|took (?:it|that|them|mine) (?:on|up)|now (?:use|does|do|ask|run|has)|asked (?:for|to copy|if they)|copied|agreed to|changed (?:how|their)|trained|taught|showed (?:them|the|him|her)|walked (?:them|her|him|the)|other (?:team|teams|sites|branches|shops|wards|groups)|signed up|followed|picked it up|brought (?:\\w+ ){1,3}round)\\b',
  background:
    "\\b(?:so (?:to give|basically|the way|our|we have|we had|there's|there was)|background|architecture|platform is|system (?:is|was)|works is|sits|layers?|consists?|made up of|written in|in java|written|database|gateway|queue|the way (?:it|a|the|that|this)|there's (?:a|an|the|also|this|like)|there are|there were|there was|each (?:one|of|has|had|with)|behind (?:that|it)|on top|which (?:is|was|does|runs|talks|sits)|has its own|talks to|feeds|inherited|before i joined|set up)\\b",
  'technical matter':
    '\\b(?:the thing (?:is|about|with)|actually works|under the hood|internally|protocol|header|packet|hash|kernel|thread|buffer|cache|index|byte|bit|algorithm|version|config\\w*|parameter|schema|library|framework|compiler|encoding|token|interface|driver|because of how|so you|you get|depends on|the way it works|funny)\\b',
  'it failed':
    "\\b(?:fail\\w*|broke\\w*|break\\w*|crash\\w*|error\\w*|wrong|lost|losing|missing|miss(?:ed|ing)|stuck|slow|down|dropp\\w+|vanish\\w*|disappear\\w*|late|delay\\w*|complain\\w*|stopped|dying|died|dead|couldn't|can't|didn't|weren't getting|double\\w*|duplicate\\w*|timed out|timing out|outage|leak\\w*|bug|problem|wasted?|waiting|flaky|rejected|hurt|stale|blank|locked out)\\b",
  'at work':
    '\\b(?:last (?:year|spring|summer|autumn|fall|winter|month|job|place|company|march|june)|years? ago|my (?:last|previous|first) (?:job|role|company|place|team)|at the time|i was (?:at|a|an|the|on|working)|one (?:morning|day|night|evening|afternoon|monday|tuesday|friday)|back (?:in|when)|this was|so this|company|startup|internship|placement)\\b',
  outcome:
    '\\b(?:in the end|ended up|the result|result was|as a result|outcome|overall|all told|all in|that (?:saved|recovered|cut|meant|brought|gave)|went (?:from|down|up)|dropped|fell|down to|zero|none since|not (?:one|a single)|stayed there|saves|saved|recovered|so far|to date|since)\\b',
  'first then':
    '\\b(?:first|then|next|after that|so i|from there|meanwhile|the next (?:day|morning|week)|at that point|started by|began)\\b',
  'question or hedge':
    '\\b(?:i guess|i think|maybe|probably|sort of|kind of|i suppose|i believe|you know|i mean|hopefully|like|basically)\\b',
  hypothetical: "\\b(?:would|i'd|should|might|could)\\b",
  contrast: '\\b(?:but|though|although|however|except|even though|whereas|yet)\\b',
  because: "\\b(?:because|since|so that|that's why|which is why|the reason|'cause)\\b",
} as const;

const PATTERNS = Object.values(CUES).map((pattern) => new RegExp(pattern, 'u'));

/** Which cues a passage in spoken form shows, as 0 and 1, in a fixed order. */
export function cuesIn(spoken: string): number[] {
  return PATTERNS.map((pattern) => (pattern.test(spoken) ? 1 : 0));
}

export const CUE_COUNT = PATTERNS.length;
