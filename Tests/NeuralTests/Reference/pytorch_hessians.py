"""Builds whole Hessians with PyTorch in double precision and prints what CurvatureTests compares, as a Swift table.

    python3 pytorch_hessians.py > ../Measures/HessianValues.swift

Needs torch and numpy. Data and weights are those of pytorch_values.py; v is `parameter(k + 5, 1000)`.
"""
import platform
import torch
from pytorch_values import SAMPLES, data, is_regression, network, parameter

CASES = [
    # widths, activation, scale
    ([2, 16, 16, 2], "tanh", 512),
    ([5, 12, 3], "tanh", 1024),
    ([17, 24, 9, 5], "relu", 700),
    ([64, 32, 10], "relu", 1024),
    ([64, 10], "identity", 1024),
]


def flat(tensors):
    """In our order: weights [inputs, outputs] row by row, then biases."""
    return torch.cat([(t.mT if t.ndim == 2 else t).reshape(-1) for t in tensors])


def main():
    print(f"// Made by Reference/pytorch_hessians.py with Python {platform.python_version()} and torch {torch.__version__}.")
    print("\nimport Neural\n\nlet hessians: [Hessian] = [")
    for widths, activation, scale in CASES:
        x, y = data(widths, torch.float64)
        model = network(widths, activation, True, scale, torch.float64)
        parameters = list(model.parameters())
        z = model(x)
        loss = 0.5 * ((z - y) ** 2).sum(1).mean() if is_regression(widths) else torch.nn.functional.cross_entropy(z, y)
        gradient = flat(torch.autograd.grad(loss, parameters, create_graph=True))
        n = gradient.numel()
        rows = [flat(torch.autograd.grad(gradient[k], parameters, retain_graph=True)) for k in range(n)]
        hessian = torch.stack(rows)
        values = torch.linalg.eigvalsh(hessian)
        v = torch.tensor([parameter(k + 5, 1000) for k in range(n)], dtype=torch.float64)
        product = hessian @ v
        print(f"  Hessian(\n    widths: {widths}, activation: .{activation}, scale: {scale},")
        print(f"    largest: {values[-1].item()!r}, smallest: {values[0].item()!r},")
        print(f"    form: {(v @ product).item()!r}, length: {product.norm().item()!r},")
        print("    product: [")
        for k in range(0, 12, 4):
            print("      " + ", ".join(repr(product[(k + i) * (n - 1) // 11].item()) for i in range(4)) + ",")
        print("    ]),")
    print("]")


if __name__ == "__main__":
    main()
