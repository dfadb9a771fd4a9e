"""Prints values of elementary functions to twice the digits of a double as a Swift table, for FunctionTests.

    python3 exact_values.py > ../ExactValues.swift

Needs mpmath; the version used stands in the first line of what it prints.
"""
import random
import struct
import mpmath
from mpmath import mp, mpf

mp.prec = 1400
random.seed(20)


def double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def some(lo, hi, n):
    return [random.uniform(lo, hi) for _ in range(n)]


HUGE = [double(random.randrange(0x4140 << 48, 0x7FE0 << 48)) for _ in range(6)] + [1e22, 1.7976931348623157e308]
POINTS = {
    "exp": some(-745, 709, 12) + some(-1, 1, 8) + [213.1794475917194, -711.1794134293027, 709.782712893384, 1e-300, 0.5],
    "log": some(0.5, 2, 8) + [double(random.randrange(1, 0x7FE0 << 48)) for _ in range(8)]
    + [1 - 2.0**-53, 1 + 2.0**-52, 0.9999999999812985, 2.0, 10.0, 5e-324, 1.7976931348623157e308, 0.7071067811865476],
    "sin": some(-10, 10, 10) + some(-1e6, 1e6, 6) + HUGE + [1e-300, 3.141592653589793, -318354.06499719364, 355.0, 6381956970095103 * 2.0**797],
    "cos": some(-10, 10, 10) + some(-1e6, 1e6, 6) + HUGE + [1e-300, 1.5707963267948966, -7.086306307466945, 11.0, 6381956970095103 * 2.0**797],
    "tanh": some(-3, 3, 12) + some(-0.7, 0.7, 8) + [-0.9198984700325679, 0.625, 0.6250000000000001, 19.0, 1e-300, 1e-9],
    "erf": some(-3, 3, 12) + some(-0.8, 0.8, 8) + [0.7636548584374483, 0.75, 0.7500000000000001, 5.9, 1e-300, 1e-9],
}
PAIRS = {
    "pow": [(random.uniform(0, 50), random.uniform(-180, 180)) for _ in range(10)]
    + [(random.uniform(0.9, 1.1), random.uniform(-5000, 5000)) for _ in range(6)]
    + [(1.0796697268478488, 158.82372797932112), (2.0, 0.5), (10.0, -3.0), (10.0, 300.0), (-3.0, 3.0), (-2.5, -2.0), (1e-300, 1.02), (0.9, 2.0)],
    "atan2": [(random.uniform(-3, 3), random.uniform(-3, 3)) for _ in range(14)]
    + [(0.28300353690275015, 1.9311213172497679), (1.0, 1.0), (1e300, -1e-300), (1e-300, -1.0), (5e-324, 1.0), (1e308, 1.7e308), (3e-310, 2e-310)],
}


def literal(x):
    # A decimal literal is rounded twice by Swift on x86-64, and of a subnormal one it warns.
    if 0 < abs(x) < 2.0**-1022:
        return f"Double(bitPattern: {struct.unpack('<Q', struct.pack('<d', x))[0]:#x})"
    return float(x).hex()


def entry(arguments, exact):
    high = float(exact)
    low = float(exact - mpf(high))
    return "    ([" + ", ".join(literal(a) for a in arguments) + f"], {literal(high)}, {literal(low)}),"


print(f"// Made by Reference/exact_values.py with mpmath {mpmath.__version__}: arguments, value, and what the value lacks.\n")
print("let exactValues: [String: [(arguments: [Double], high: Double, low: Double)]] = [")
for name, points in POINTS.items():
    print(f'  "{name}": [')
    for x in points:
        print(entry([x], getattr(mpmath, name)(mpf(x))))
    print("  ],")
for name, points in PAIRS.items():
    function = {"pow": mpmath.power, "atan2": mpmath.atan2}[name]
    print(f'  "{name}": [')
    for x, y in points:
        print(entry([x, y], mpmath.re(function(mpf(x), mpf(y)))))
    print("  ],")
print("]")
