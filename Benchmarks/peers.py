"""Takes training steps with a library when it is asked to, for `make bench`.

    python3 peers.py torch|jax|jax-jit|numpy <folder>

The folder holds samples, weights and the order of the batches as `bench` wrote them. Questions come as lines, "time <key>
<steps>", "loss <key> <steps>", "start", "memory", "sweep"; each answer is a number on a line. Times are of the processor, with one
thread, so that other work on the machine does not count.
"""
import os
import sys

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"

import json
import math
import time

import numpy as np


class Workload:
    def __init__(self, folder, key):
        def read(name, kind):
            return np.fromfile(os.path.join(folder, f"{key}.{name}"), dtype=kind)

        with open(os.path.join(folder, f"{key}.json")) as file:
            facts = json.load(file)
        self.widths, self.activation = facts["widths"], facts["activation"]
        self.batch, self.rate, self.momentum = facts["batch"], facts["rate"], facts["momentum"]
        self.line = facts["line"]
        self.x = read("features", np.float32).reshape(-1, self.widths[0])
        self.y = read("targets", np.float32).reshape(-1, 1) if self.line else read("targets", np.int32).astype(np.int64)
        self.order = read("order", np.int32).astype(np.int64).reshape(-1, self.batch)
        flat, place, self.layers = read("parameters", np.float32), 0, []
        for a, b in zip(self.widths, self.widths[1:]):
            w = flat[place : place + a * b].reshape(a, b).copy()
            place += a * b
            self.layers.append((w, flat[place : place + b].copy()))
            place += b


class Torch:
    def __init__(self, w):
        import torch

        torch.set_num_threads(1)
        self.torch, self.w = torch, w
        self.x, self.y = torch.from_numpy(w.x), torch.from_numpy(w.y)
        self.order = torch.from_numpy(w.order).unbind()
        self.reset()

    def reset(self):
        torch, w = self.torch, self.w
        parts = []
        for l, (weight, bias) in enumerate(w.layers):
            layer = torch.nn.Linear(*weight.shape)
            with torch.no_grad():
                layer.weight.copy_(torch.from_numpy(weight.T.copy()))
                layer.bias.copy_(torch.from_numpy(bias))
            parts.append(layer)
            if l < len(w.layers) - 1:
                parts.append(torch.nn.Tanh() if w.activation == "tanh" else torch.nn.ReLU())
        self.net = torch.nn.Sequential(*parts) if len(parts) > 1 else parts[0]
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=w.rate, momentum=w.momentum)
        self.loss = (lambda z, y: 0.5 * torch.nn.functional.mse_loss(z, y)) if w.line else torch.nn.CrossEntropyLoss()

    def run(self, steps):
        for t in range(steps):
            rows = self.order[t % len(self.order)]
            self.optimizer.zero_grad()
            loss = self.loss(self.net(self.x[rows]), self.y[rows])
            loss.backward()
            self.optimizer.step()
        return loss.item()


class Numpy:
    def __init__(self, w):
        self.w = w
        self.reset()

    def reset(self):
        self.layers = [[a.copy(), b.copy()] for a, b in self.w.layers]
        self.velocity = [[np.zeros_like(a), np.zeros_like(b)] for a, b in self.w.layers]

    def run(self, steps):
        w, n = self.w, self.w.batch
        rate, momentum = np.float32(w.rate), np.float32(w.momentum)
        rows_of_batch = np.arange(n)
        for t in range(steps):
            rows = w.order[t % len(w.order)]
            h = [w.x[rows]]
            for l, (weight, bias) in enumerate(self.layers):
                z = h[-1] @ weight
                z += bias
                if l < len(self.layers) - 1:
                    z = np.tanh(z) if w.activation == "tanh" else np.maximum(z, 0)
                h.append(z)
            if w.line:
                delta = h[-1] - w.y[rows]
                loss = 0.5 * float((delta * delta).mean())
                delta /= n
            else:
                y = w.y[rows]
                z = h[-1] - h[-1].max(1, keepdims=True)
                delta = np.exp(z)
                total = delta.sum(1, keepdims=True)
                loss = float((np.log(total[:, 0]) - z[rows_of_batch, y]).mean())
                delta /= total
                delta[rows_of_batch, y] -= 1
                delta /= n
            for l in range(len(self.layers) - 1, -1, -1):
                gradients = (h[l].T @ delta, delta.sum(0))
                if l > 0:
                    delta = delta @ self.layers[l][0].T
                    delta *= (1 - h[l] * h[l]) if w.activation == "tanh" else (h[l] > 0)
                for k in (0, 1):
                    if momentum:
                        v = self.velocity[l][k]
                        v *= momentum
                        v += gradients[k]
                        self.layers[l][k] -= rate * v
                    else:
                        self.layers[l][k] -= rate * gradients[k]
        return loss


class Jax:
    SCAN = 100

    def __init__(self, w, scans=True):
        import jax
        import jax.numpy as jnp

        self.w, self.jnp = w, jnp
        self.x, self.y = jnp.asarray(w.x), jnp.asarray(w.y)
        # Batches lie where the library wants them beforehand.
        many, self.scans = len(w.order), scans
        starts = range(0, many * self.SCAN // math.gcd(many, self.SCAN), self.SCAN) if scans else []
        self.pieces = [jnp.asarray(w.order[np.arange(k, k + self.SCAN) % many]) for k in starts[:64]]
        self.order = [] if scans else [jnp.asarray(rows) for rows in w.order]
        x, y = self.x, self.y

        def loss(layers, rows):
            h = x[rows]
            for l, (weight, bias) in enumerate(layers):
                h = h @ weight + bias
                if l < len(layers) - 1:
                    h = jnp.tanh(h) if w.activation == "tanh" else jax.nn.relu(h)
            if w.line:
                return 0.5 * ((h - y[rows]) ** 2).mean()
            return -jnp.take_along_axis(jax.nn.log_softmax(h), y[rows][:, None], 1).mean()

        def step(state, rows):
            layers, velocity = state
            value, gradient = jax.value_and_grad(loss)(layers, rows)
            if w.momentum:
                velocity = jax.tree.map(lambda v, g: w.momentum * v + g, velocity, gradient)
            else:
                velocity = gradient
            return (jax.tree.map(lambda p, v: p - w.rate * v, layers, velocity), velocity), value

        self.step = jax.jit(step)
        self.scan = jax.jit(lambda state, order: jax.lax.scan(step, state, order))
        self.reset()

    def reset(self):
        jnp = self.jnp
        self.state = (
            [(jnp.asarray(a), jnp.asarray(b)) for a, b in self.w.layers],
            [(jnp.zeros_like(a), jnp.zeros_like(b)) for a, b in self.w.layers],
        )

    def run(self, steps):
        if not self.scans:
            for t in range(steps):
                self.state, value = self.step(self.state, self.order[t % len(self.order)])
            return float(value)
        for t in range(steps // self.SCAN):
            self.state, values = self.scan(self.state, self.pieces[t % len(self.pieces)])
        return float(values[-1])


def sweep():
    """Two epochs of 108 trainings, eighteen networks at a time in one batched product; the best that torch has."""
    import torch

    w = Workload(folder, "digits-64-128-64-10-64")
    x, y = torch.from_numpy(w.x), torch.from_numpy(w.y)
    start = time.process_time()
    for _ in range(6):
        layers = [
            (torch.from_numpy(a).repeat(18, 1, 1).requires_grad_(), torch.from_numpy(b).repeat(18, 1, 1).requires_grad_())
            for a, b in w.layers
        ]
        optimizer = torch.optim.SGD([p for layer in layers for p in layer], lr=w.rate, momentum=0.9)
        for t in range(2 * (len(w.x) // w.batch)):
            rows = torch.from_numpy(w.order[t % len(w.order)])
            h = x[rows].expand(18, -1, -1)
            for l, (a, b) in enumerate(layers):
                h = torch.baddbmm(b, h, a)
                if l < len(layers) - 1:
                    h = torch.relu(h)
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(h.flatten(0, 1), y[rows].repeat(18), reduction="sum") / w.batch
            loss.backward()
            optimizer.step()
    return time.process_time() - start


peer, folder = sys.argv[1:]
if peer == "torch":
    import torch

    torch.set_num_threads(1)
    make = Torch
elif peer.startswith("jax"):
    import jax

    # What the library does at its first computation belongs to its start.
    jax.numpy.zeros(3).block_until_ready()
    make = lambda w: Jax(w, scans=peer == "jax")
else:
    make = Numpy
started = time.process_time()
with open("/proc/self/status") as file:
    memory = next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) * 1024
os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
known = {}
print("ready", flush=True)
for line in sys.stdin:
    words = line.split()
    if words[0] == "start":
        answer = started
    elif words[0] == "memory":
        answer = memory
    elif words[0] == "sweep":
        answer = sweep()
    else:
        key, steps = words[1], int(words[2])
        if key not in known:
            known[key] = make(Workload(folder, key))
            known[key].run(Jax.SCAN)
        contestant = known[key]
        if words[0] == "loss":
            contestant.reset()
            answer = contestant.run(steps)
        else:
            if peer == "jax":
                steps = -(-steps // Jax.SCAN) * Jax.SCAN
            # Untimed first, for the caches: others had the processor.
            contestant.run(max(steps // 4, Jax.SCAN if peer == "jax" else 1))
            busy, wall = time.process_time(), time.perf_counter()
            contestant.run(steps)
            # The smaller of the two: threads of its own that run at once count once.
            passed = min(time.process_time() - busy, time.perf_counter() - wall)
            answer = passed * int(words[2]) / steps
    print(answer, flush=True)
