"""Trains small networks with PyTorch and prints their losses as a Swift table, for PyTorchTests.

    python3 pytorch_values.py > ../PyTorchValues.swift

Needs torch and numpy; the versions used stand in the first line of what it prints. Data and weights come from formulas in
integers, so that both sides begin with the same bits and no file is needed; the same formulas stand in PyTorchTests.swift.
"""
import platform
import torch

torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)

SAMPLES = 256
STEPS = [1, 10, 50, 100, 200, 300]
CASES = [
    # name, widths, activation, bias, scale of the weights, batch, micro-batch, rate, ramp, momentum
    ("rectifier with momentum and a ramp", [64, 32, 10], "relu", True, 2048, 64, 64, 0.03, 20, 0.9),
    ("two hidden layers of tangents", [2, 16, 16, 2], "tanh", True, 512, 32, 32, 0.3, 0, 0.0),
    ("logistic regression", [64, 10], "identity", True, 2048, 8, 8, 0.05, 0, 0.0),
    ("linear regression without bias", [2, 1], "identity", False, 512, 8, 8, 0.05, 0, 0.5),
    ("several outputs", [5, 12, 3], "tanh", True, 1024, 16, 16, 0.1, 0, 0.9),
    ("accumulation of four parts", [20, 24, 7], "relu", True, 1024, 64, 16, 0.1, 5, 0.9),
]


def feature(i, j):
    return ((i * 1103 + j * 2909 + i * j * 17 + i * i * 5) % 257) / 256


def parameter(k, scale):
    return ((k * 7919 + 12345) % 1009 - 504) / scale


def is_regression(widths):
    return widths[-1] in (1, 3)


def data(widths, dtype):
    inputs, outputs = widths[0], widths[-1]
    x = [[feature(i, j) for j in range(inputs)] for i in range(SAMPLES)]
    if is_regression(widths):
        y = [[(r[0] - r[1] * 0.5) * (k + 1) + ((i + k) % 7 - 3) / 16 for k in range(outputs)] for i, r in enumerate(x)]
        return torch.tensor(x, dtype=dtype), torch.tensor(y, dtype=dtype)
    y = [max(range(outputs), key=lambda k: (r[k], -k)) for r in x]
    return torch.tensor(x, dtype=dtype), torch.tensor(y)


def network(widths, activation, bias, scale, dtype):
    layers, k = [], 0
    for a, b in zip(widths, widths[1:]):
        layer = torch.nn.Linear(a, b, bias=bias, dtype=dtype)
        with torch.no_grad():
            for i in range(a):
                for j in range(b):
                    layer.weight[j, i] = parameter(k, scale)
                    k += 1
            if bias:
                for j in range(b):
                    layer.bias[j] = parameter(k, scale)
                    k += 1
        layers += [layer, {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "identity": torch.nn.Identity}[activation]()]
    return torch.nn.Sequential(*layers[:-1])


def train(case, dtype):
    _, widths, activation, bias, scale, batch, micro, rate, ramp, momentum = case
    x, y = data(widths, dtype)
    model = network(widths, activation, bias, scale, dtype)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=momentum)

    def loss(rows):
        if is_regression(widths):
            return 0.5 * ((model(x[rows]) - y[rows]) ** 2).sum(1).mean()
        return torch.nn.functional.cross_entropy(model(x[rows]), y[rows])

    everything = list(range(SAMPLES))
    loss(everything).backward()
    norm = sum(float((p.grad.double() ** 2).sum()) for p in model.parameters()) ** 0.5
    losses = [loss(everything).item()]
    for t in range(STEPS[-1]):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1, (t + 1) / ramp) if ramp else rate
        rows = [(t * batch + s) * 37 % SAMPLES for s in range(batch)]
        optimizer.zero_grad()
        for start in range(0, batch, micro):
            (loss(rows[start:start + micro]) / (batch // micro)).backward()
        optimizer.step()
        if t + 1 in STEPS:
            with torch.no_grad():
                losses.append(loss(everything).item())
    with torch.no_grad():
        size = sum(float((p.double() ** 2).sum()) for p in model.parameters()) ** 0.5
        right = None if is_regression(widths) else int((model(x).argmax(1) == y).sum())
    return norm, losses, size, right



def main():
    print(f"// Made by Reference/pytorch_values.py with Python {platform.python_version()} and torch {torch.__version__}.\n\nimport Neural\n")
    print("let pyTorchSteps = " + str(STEPS) + "\n")
    print("let pyTorchRuns: [PyTorchRun] = [")
    for case in CASES:
        name, widths, activation, bias, scale, batch, micro, rate, ramp, momentum = case
        norm, losses, size, right = train(case, torch.float32)
        exact = train(case, torch.float64)[1]
        print("  PyTorchRun(")
        print(f'    name: "{name}", widths: {widths}, activation: .{activation}, hasBias: {str(bias).lower()},')
        print(f"    scale: {scale}, batch: {batch}, micro: {micro}, rate: {rate}, ramp: {ramp}, momentum: {momentum},")
        print(f"    gradientNorm: {norm!r},")
        print("    losses: [")
        for k in range(0, len(losses), 4):
            print("      " + ", ".join(repr(v) for v in losses[k:k + 4]) + ",")
        print("    ],")
        print("    exactLosses: [")
        for k in range(0, len(exact), 4):
            print("      " + ", ".join(repr(v) for v in exact[k:k + 4]) + ",")
        print("    ],")
        print(f"    norm: {size!r}, right: {'nil' if right is None else right}),")
    print("]")


if __name__ == "__main__":
    main()
