"""Keeps Whisper's int8 weights, and no longer rounds what flows between them.

    python float_activations.py FOLDER        FOLDER: a model's onnx/, exported with dynamic int8 quantisation

Such an export also quantises each matrix product's input, with one scale for all its rows, and that costs words: of 20
synthesised answers tiny.en got 3.84 % of the words wrong, with exact inputs in the encoder 3.50 %, in the decoder 3.34 %,
in both 3.16 %. (That int8 products saturate where a processor lacks VNNI was not it: the runtime's mode against that left
3.93 %.) Nor does it pay where many rows are multiplied: the encoder takes a third longer for its own part.

- The encoder's products, and the decoder's over the encoder's frames, become float products. The runtime widens their
  weights once, when it opens the file.
- The decoder's others multiply one row a step and wait for their weights' bytes, which four times as many would double:
  they become MatMulNBits, whose input has a scale for each 32 numbers of each row. As fast as before.
- The product with the vocabulary stays as it is: neither figure moved with it.
- The encoder's attention becomes one node a layer, which never holds a table of 1500 x 1500 frames for each head: 90 MB less,
  and a tenth faster.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import AttributeProto, TensorProto, helper, numpy_helper

BLOCK = 32
OWN_DOMAIN = "com.microsoft"


def subgraphs(graph):
    return [a.g for node in graph.node for a in node.attribute if a.type == AttributeProto.GRAPH]


class Products:
    """The int8 products of a graph and of the graphs within it, as they are replaced."""

    def __init__(self, model):
        self.is_encoder = not subgraphs(model.graph)
        self.tensors = {tensor.name: tensor for tensor in model.graph.initializer}
        self.widening = {}
        self.added = {}

    def replace(self, graph, makers):
        makers = makers | {output: node for node in graph.node for output in node.output}
        for inner in subgraphs(graph):
            self.replace(inner, makers)
        takers = {name: node for node in graph.node for name in node.input}
        exact, gone = {}, set()
        for product in graph.node:
            if product.op_type != "MatMulInteger" or "/layers." not in product.output[0]:
                continue
            # input -> DynamicQuantizeLinear -> MatMulInteger -> Cast -> Mul (by both scales)
            cast = takers[product.output[0]]
            scaled = takers[cast.output[0]]
            scale = next(n for n in makers[other_input(scaled, cast.output[0])].input if n in self.tensors)
            source = makers[product.input[0]].input[0]
            exact[scaled.output[0]] = self.product(source, product.input[1], scale, scaled.output[0])
            gone |= {product.output[0], cast.output[0]}
        nodes = [exact.get(n.output[0], n) for n in graph.node if n.output[0] not in gone]
        del graph.node[:]
        graph.node.extend(nodes)

    def product(self, source, weights, scale, output):
        many_rows = self.is_encoder or "/encoder_attn/k_proj" in output or "/encoder_attn/v_proj" in output
        return (self.float_product if many_rows else self.block_product)(source, weights, scale, output)

    def float_product(self, source, weights, scale, output):
        wide = f"{weights}_wide"
        self.widening[wide] = [
            helper.make_node("Cast", [weights], [f"{weights}_cast"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{weights}_cast", scale], [wide]),
        ]
        return helper.make_node("MatMul", [source, wide], [output])

    def block_product(self, source, weights, scale, output):
        rows, columns = self.tensors[weights].dims
        blocks, scales = f"{weights}_blocks", f"{weights}_block_scales"
        if blocks not in self.added:
            whole = numpy_helper.to_array(self.tensors[weights]).astype(np.int16)
            # Column by column, in blocks; 128 is the zero that the operator takes for granted.
            bytes_ = np.ascontiguousarray((whole.T + 128).astype(np.uint8).reshape(columns, rows // BLOCK, BLOCK))
            by_column = np.broadcast_to(numpy_helper.to_array(self.tensors[scale]).reshape(-1), columns)
            self.added[blocks] = numpy_helper.from_array(bytes_, blocks)
            self.added[scales] = numpy_helper.from_array(
                np.repeat(by_column[:, None], rows // BLOCK, axis=1).astype(np.float32), scales
            )
        return helper.make_node("MatMulNBits", [source, blocks, scales], [output], **block_attributes(rows, columns))


def block_attributes(rows, columns):
    """How a MatMulNBits of 8-bit weights is run: its input in 8 bits as well."""
    return {"domain": OWN_DOMAIN, "K": rows, "N": columns, "bits": 8, "block_size": BLOCK, "accuracy_level": 4}


def fuse_attention(graph):
    """One MultiHeadAttention for what lies between a layer's three projections and its last."""
    makers = {output: node for node in graph.node for output in node.output}
    tensors = {node.output[0]: node.attribute[0].t for node in graph.node if node.op_type == "Constant"}
    for softmax in [node for node in graph.node if node.op_type == "Softmax"]:
        layer = softmax.output[0].removesuffix("/Softmax_output_0")
        # [batch, frames, heads, width of a head], as the keys are laid out
        shape = makers[makers[f"{layer}/Reshape_1_output_0"].input[1]]
        heads = int(numpy_helper.to_array(tensors[shape.input[2]])[0])
        projections = [f"{layer}/{name}_output_0" for name in ("q_proj/Add", "k_proj/MatMul", "v_proj/Add")]
        merged = makers[f"{layer}/Reshape_3_output_0"]
        merged.CopyFrom(
            helper.make_node("MultiHeadAttention", projections, merged.output, domain=OWN_DOMAIN, num_heads=heads)
        )


def other_input(node, name):
    return next(n for n in node.input if n != name)


def names_used(graph):
    used = {output.name for output in graph.output} | {name for node in graph.node for name in node.input}
    return used.union(*(names_used(inner) for inner in subgraphs(graph)))


def without_unused(graph):
    """Takes out the nodes whose outputs nobody takes any more, until none is left."""
    for inner in subgraphs(graph):
        without_unused(inner)
    count = -1
    while count != len(graph.node):
        count, used = len(graph.node), names_used(graph)
        nodes = [node for node in graph.node if used.intersection(node.output)]
        del graph.node[:]
        graph.node.extend(nodes)


def rewrite(path):
    model = onnx.load(path)
    products = Products(model)
    products.replace(model.graph, {})
    if not products.widening:
        sys.exit(f"{path} has no int8 products: it was rewritten before, or exported otherwise.")
    nodes = [*(node for pair in products.widening.values() for node in pair), *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    if products.is_encoder:
        fuse_attention(model.graph)
    without_unused(model.graph)
    used = names_used(model.graph)
    tensors = [*model.graph.initializer, *products.added.values()]
    del model.graph.initializer[:]
    model.graph.initializer.extend(t for t in tensors if t.name in used)
    if OWN_DOMAIN not in {opset.domain for opset in model.opset_import}:
        model.opset_import.append(helper.make_opsetid(OWN_DOMAIN, 1))
    onnx.save(model, path)


if __name__ == "__main__":
    for file in sorted(Path(sys.argv[1]).glob("*.onnx")):
        rewrite(file)
