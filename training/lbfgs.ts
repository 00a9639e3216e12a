/** A function to minimise: writes its gradient and returns its value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

interface Step {
  readonly move: Float64Array;
  readonly change: Float64Array;
  readonly inverseCurvature: number;
}

const MEMORY = 8;

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};
const addScaled = (to: Float64Array, from: Float64Array, by: number) => {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + by * (from[i] ?? 0);
};

/** The two-loop recursion of Nocedal (1980): the gradient times an estimate of the inverse Hessian. */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const d = gradient.slice();
  const alphas: number[] = [];
  for (const step of steps.toReversed()) {
    const alpha = step.inverseCurvature * dot(step.move, d);
    alphas.unshift(alpha);
    addScaled(d, step.change, -alpha);
  }
  const last = steps.at(-1);
  const scale = last
    ? 1 / (last.inverseCurvature * dot(last.change, last.change))
    : 1 / Math.max(1, Math.sqrt(dot(d, d)));
  for (let i = 0; i < d.length; i += 1) d[i] = (d[i] ?? 0) * scale;
  steps.forEach((step, index) => {
    const beta = step.inverseCurvature * dot(step.change, d);
    addScaled(d, step.move, (alphas[index] ?? 0) - beta);
  });
  return d;
}

/**
 * Minimises a smooth convex function by limited-memory BFGS with backtracking (Armijo). Deterministic. Stops when the
 * value falls by less than `tolerance` of itself in an iteration.
 */
export function minimise(
  objective: Objective,
  size: number,
  iterations = 60,
  tolerance = 1e-4,
): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const towards = direction(gradient, steps);
    const slope = dot(gradient, towards);
    let length = 1;
    let next = at;
    const nextGradient = new Float64Array(size);
    let nextValue = Infinity;
    for (let tries = 0; tries < 20; tries += 1, length /= 2) {
      next = at.slice();
      addScaled(next, towards, -length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value - 1e-4 * length * slope) break;
    }
    if (nextValue >= value) break;
    const move = next.slice();
    addScaled(move, at, -1);
    const change = nextGradient.slice();
    addScaled(change, gradient, -1);
    const curvature = dot(move, change);
    if (curvature > 1e-12) steps.push({ move, change, inverseCurvature: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = (value - nextValue) / Math.abs(value);
    [at, gradient, value] = [next, nextGradient, nextValue];
    if (gain < tolerance) break;
  }
  return at;
}
