"""Runs layers and operations in PyTorch and prints what they give as Swift tables, for LayerValueTests and ModelTests.

    python3 pytorch_layers.py ../Layers

writes LayerValues.swift and ModelValues.swift there. Needs torch and numpy; the versions used stand in the first line of
each. Inputs come from the formula in integers of pytorch_values.py; everything of LayerValues is in double precision.
"""
import platform
import sys
import torch
from pytorch_values import STEPS, parameter

F = torch.nn.functional
EPOCH = 256


def made(shape, scale, offset=0, dtype=torch.float64):
    count = torch.Size(shape).numel()
    return torch.tensor([parameter(k + offset, scale) for k in range(count)], dtype=dtype).reshape(shape)


def batch_norm(training):
    def run(x, gamma, beta):
        mean, variance = made([x.shape[1]], 512, 3), made([x.shape[1]], 512, 5).abs() + 0.5
        y = F.batch_norm(x, mean, variance, gamma, beta, training=training, momentum=0.1)
        seen.extend([mean, variance])
        return y
    return run


seen = []
CASES = [
    # name, shapes of the inputs, what PyTorch does with them
    ("addition", [[2, 3, 1], [3, 4]], lambda x, y: x + y),
    ("subtraction", [[4], [2, 1, 3, 4]], lambda x, y: x - y),
    ("multiplication", [[2, 3, 4], [3, 1]], lambda x, y: x * y),
    ("division", [[3, 4], [2, 1, 4]], lambda x, y: x / y),
    ("matrix product", [[5, 7], [7, 9]], lambda a, b: a @ b),
    ("batched matrix product", [[2, 1, 3, 5], [4, 5, 6]], lambda a, b: a @ b),
    ("sum", [[2, 3, 4]], lambda x: x.sum((0, 2))),
    ("mean", [[2, 3, 4]], lambda x: x.mean((1,), keepdim=True)),
    ("largest", [[2, 3, 4]], lambda x: x.max(1).values),
    ("variance", [[4, 3, 2]], lambda x: x.var((0, 2), correction=1)),
    ("gathered rows", [[5, 3]], lambda x: x[[4, 0, 4, 2, 4]]),
    ("dense", [[2, 3, 9], [9, 10], [10]], lambda x, w, b: F.linear(x, w.T, b)),
    ("embedding", [[6, 4]], lambda t: F.embedding(torch.tensor([[1, 5, 1], [0, 1, 3]]), t)),
    ("layerNorm", [[2, 3, 7], [7], [7]], lambda x, g, b: F.layer_norm(x, [7], g, b)),
    ("batchNorm", [[6, 5], [5], [5]], batch_norm(True)),
    ("batchNorm in use", [[6, 5], [5], [5]], batch_norm(False)),
    ("gelu", [[4, 5]], F.gelu),
    ("sigmoid", [[4, 5]], torch.sigmoid),
]


def numbers(tensor):
    return [float(v) for v in tensor.detach().flatten()]


def table(name, values, indent, file):
    print(f"{indent}{name}: [", file=file)
    for k in range(0, len(values), 4):
        print(indent + "  " + ", ".join(repr(v) for v in values[k:k + 4]) + ",", file=file)
    print(indent + "]", end="", file=file)


def layers(file):
    print("\nlet layerValues: [LayerValue] = [", file=file)
    for name, shapes, f in CASES:
        # Sizes around 1, as signals have.
        inputs = [made(shape, 256, 31 * i).requires_grad_() for i, shape in enumerate(shapes)]
        seen.clear()
        y = f(*inputs)
        y.backward(made(y.shape, 512, 7))
        print(f'  LayerValue(\n    name: "{name}", shapes: {shapes}, shape: {list(y.shape)},\n    results: [', file=file)
        results = [("value", y)] + [(f"slope{i}", x.grad) for i, x in enumerate(inputs)]
        for kind, result in results + [("mean", s) for s in seen[:1]] + [("variance", s) for s in seen[1:]]:
            table(f'"{kind}"', numbers(result), "      ", file)
            print(",", file=file)
        print("    ]),", file=file)
    print("]", file=file)


class Words(torch.nn.Module):
    """Six tokens of 20 kinds: embedding, normalisation, a hidden layer, classes.

    The second normalisation stands behind the activation: biases right in front of one of batches have slopes of 0, of
    which rounding makes noise, and Adam steps as long as any other.
    """

    def __init__(self, kind, dtype):
        super().__init__()
        n = torch.nn
        norm = n.BatchNorm1d(16, dtype=dtype) if kind == "batchNorm" else n.LayerNorm(16, dtype=dtype)
        self.parts = n.Sequential(
            n.Embedding(20, 8, dtype=dtype), n.LayerNorm(8, dtype=dtype), n.Flatten(), n.Linear(48, 16, dtype=dtype),
            n.GELU(), norm, n.Dropout(0), n.Linear(16, 3, dtype=dtype))
        with torch.no_grad():
            for i, p in enumerate(self.parameters()):
                if p.dim() == 2 and i > 0:
                    p.copy_(made(p.T.shape, 2048, 101 * i, dtype).T)
                else:
                    p.copy_(made(p.shape, 1024, 101 * i, dtype) + (1 if i in (1, 5) else 0))

    def forward(self, x):
        return self.parts(x)


def tokens():
    x = [[(i * 7 + j * j * 3 + i * j * 5 + i * i) % 20 for j in range(6)] for i in range(EPOCH)]
    y = [(r[0] * 2 + r[1] * r[5] + r[3] // 4) % 3 for r in x]
    return torch.tensor(x), torch.tensor(y)


def train(kind, dtype):
    x, y = tokens()
    model = Words(kind, dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    losses = []
    for t in range(STEPS[-1]):
        rows = [(t * 32 + s) * 37 % EPOCH for s in range(32)]
        model.train()
        optimizer.zero_grad()
        F.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()
        if t + 1 in STEPS:
            model.eval()
            with torch.no_grad():
                losses.append(F.cross_entropy(model(x), y).item())
    size = sum(float((p.detach().double() ** 2).sum()) for p in model.parameters()) ** 0.5
    return losses, size, sum(p.numel() for p in model.parameters())


def models(file):
    print("\nlet modelRuns: [ModelRun] = [", file=file)
    for kind in ["layerNorm", "batchNorm"]:
        losses, _, count = train(kind, torch.float32)
        exact, size, _ = train(kind, torch.float64)
        worst = max(abs(a / b - 1) for a, b in zip(losses, exact))
        print(f'  ModelRun(\n    kind: "{kind}", parameters: {count}, distance: {worst:.1e},', file=file)
        table("losses", losses, "    ", file)
        print(",", file=file)
        table("exactLosses", exact, "    ", file)
        print(f",\n    norm: {size!r}),", file=file)
    print("]", file=file)


def main():
    for name, write in [("LayerValues", layers), ("ModelValues", models)]:
        with open(f"{sys.argv[1]}/{name}.swift", "w") as file:
            versions = f"Python {platform.python_version()} and torch {torch.__version__}"
            print(f"// Made by Reference/pytorch_layers.py with {versions}.", file=file)
            write(file)


if __name__ == "__main__":
    main()
