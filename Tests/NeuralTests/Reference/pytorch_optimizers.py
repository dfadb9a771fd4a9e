"""Trains small networks with PyTorch's optimisers and schedules and prints a Swift table, for OptimizerTests.

    python3 pytorch_optimizers.py > ../Optimizers/OptimizerValues.swift

Needs torch and numpy; the versions used stand in the first line of what it prints. Data and weights are those of
pytorch_values.py.
"""
import platform
import torch
from torch.optim import lr_scheduler
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from pytorch_values import SAMPLES, STEPS, data, is_regression, network

optim = torch.optim
T = STEPS[-1]


def ramp_then_cosine(o):
    ramp = lr_scheduler.LambdaLR(o, lambda t: (t + 1) / 20)
    return lr_scheduler.SequentialLR(o, [ramp, lr_scheduler.CosineAnnealingLR(o, T - 20)], [20])


TANH, DIGITS, LINE = [2, 16, 16, 2], [64, 32, 10], [5, 12, 3]
CASES = [
    # name, widths, activation, scale, batch, limit of the norm, of the values, PyTorch's and our optimiser, the same of the schedule
    ("Nesterov", TANH, "tanh", 512, 32, None, None,
     lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True), "Nesterov(for: $0, momentum: 0.9)",
     None, ".constant(0.1)"),
    ("RMSProp", TANH, "tanh", 512, 32, None, None,
     lambda p: optim.RMSprop(p, lr=0.002), "RMSProp(for: $0)", None, ".constant(0.002)"),
    ("RMSProp with a short memory, a line", LINE, "tanh", 1024, 16, None, None,
     lambda p: optim.RMSprop(p, lr=0.002, alpha=0.9, eps=1e-6), "RMSProp(for: $0, decay: 0.9, epsilon: 1e-6)",
     lambda o: lr_scheduler.LinearLR(o, 1, 0.25, 200), ".linear(from: 0.002, to: 0.0005, over: 200)"),
    ("Adam", TANH, "tanh", 512, 32, None, None,
     lambda p: optim.Adam(p, lr=0.005), "Adam(for: $0)", None, ".constant(0.005)"),
    ("Adam on the rectifier, a ramp, a cosine", DIGITS, "relu", 2048, 64, None, None,
     lambda p: optim.Adam(p, lr=0.005, betas=(0.8, 0.95)), "Adam(for: $0, meanDecay: 0.8, squareDecay: 0.95)",
     ramp_then_cosine, ".cosine(from: 0.005, over: 280).afterRamp(of: 20)"),
    ("AdamW", TANH, "tanh", 512, 32, None, None,
     lambda p: optim.AdamW(p, lr=0.003, weight_decay=0.5), "AdamW(for: $0, weightDecay: 0.5)",
     None, ".constant(0.003)"),
    ("AdamW on numbers, steps", LINE, "tanh", 1024, 16, None, None,
     lambda p: optim.AdamW(p, lr=0.01), "AdamW(for: $0)",
     lambda o: lr_scheduler.MultiStepLR(o, [150, 225], 0.1), ".steps(0.01, at: [150, 225])"),
    ("clipping by norm", DIGITS, "relu", 2048, 64, 0.2, None,
     lambda p: optim.SGD(p, lr=0.1, momentum=0.9), "SGD(for: $0, momentum: 0.9)", None, ".constant(0.1)"),
    ("clipping by value", LINE, "tanh", 1024, 16, None, 0.01,
     lambda p: optim.SGD(p, lr=0.1, momentum=0.9), "SGD(for: $0, momentum: 0.9)", None, ".constant(0.1)"),
]


def train(case, dtype):
    _, widths, activation, scale, batch, limit, value, optimizer, _, schedule, _ = case
    x, y = data(widths, dtype)
    model = network(widths, activation, True, scale, dtype)
    optimizer = optimizer(model.parameters())
    schedule = schedule(optimizer) if schedule else None
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    average.update_parameters(model)  # The first call only copies.

    def loss(model, rows):
        if is_regression(widths):
            return 0.5 * ((model(x[rows]) - y[rows]) ** 2).sum(1).mean()
        return torch.nn.functional.cross_entropy(model(x[rows]), y[rows])

    everything = list(range(SAMPLES))
    losses, rates = [], []
    for t in range(T):
        rows = [(t * batch + s) * 37 % SAMPLES for s in range(batch)]
        optimizer.zero_grad()
        loss(model, rows).backward()
        if limit:
            # Not clip_grad_norm_, which divides by the norm + 1e-6.
            norm = torch.cat([p.grad.flatten() for p in model.parameters()]).norm()
            for p in model.parameters():
                p.grad *= min(1, limit / norm)
        if value:
            torch.nn.utils.clip_grad_value_(model.parameters(), value)
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if schedule:
            schedule.step()
        average.update_parameters(model)
        if t + 1 in STEPS:
            with torch.no_grad():
                losses.append(loss(model, everything).item())
    with torch.no_grad():
        size = sum(float((p.double() ** 2).sum()) for p in model.parameters()) ** 0.5
        return losses, loss(average, everything).item(), size, [rates[0], rates[19], rates[T // 2], rates[-1]]


def table(name, numbers):
    print(f"    {name}: [")
    for k in range(0, len(numbers), 4):
        print("      " + ", ".join(repr(v) for v in numbers[k:k + 4]) + ",")
    print("    ],")


def main():
    print(f"// Made by Reference/pytorch_optimizers.py with Python {platform.python_version()} and torch {torch.__version__}.")
    print("\nimport Neural\n\nlet optimizerRuns: [OptimizerRun] = [")
    for case in CASES:
        name, widths, activation, scale, batch, limit, value, _, optimizer, _, schedule = case
        losses, average, _, rates = train(case, torch.float32)
        exact, exact_average, size, _ = train(case, torch.float64)
        worst = max(abs(a / b - 1) for a, b in zip(losses + [average], exact + [exact_average]))
        print("  OptimizerRun(")
        print(f'    name: "{name}", widths: {widths}, activation: .{activation}, scale: {scale}, batch: {batch},')
        print(f"    optimizer: {{ {optimizer} }}, schedule: {schedule},")
        print(f"    normLimit: {'nil' if limit is None else limit}, valueLimit: {'nil' if value is None else value},")
        # In single precision PyTorch is this far from itself in double.
        print(f"    distance: {worst:.1e},")
        table("losses", losses)
        table("exactLosses", exact)
        table("rates", rates)
        print(f"    averageLoss: {average!r}, exactAverageLoss: {exact_average!r},")
        print(f"    norm: {size!r}),")
    print("]")


if __name__ == "__main__":
    main()
