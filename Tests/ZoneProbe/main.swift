import Files

// Prints the moments (milliseconds since 1970) from 2000 to 2040 at which clocks in the zone of TZ begin to show
// another offset, with the minutes east of UTC from then on; the first line is the beginning of 2000.

let start: Int64 = 946_684_800_000
let end: Int64 = 2_208_988_800_000
let step: Int64 = 12 * 3_600_000

var offset = SystemTime.minutesEast(at: start)
print(start, offset)
var at = start
while at < end {
  let next = at + step
  let now = SystemTime.minutesEast(at: next)
  if now != offset {
    var before = at, after = next
    while after - before > 1000 {
      let middle = before + (after - before) / 2000 * 1000
      if SystemTime.minutesEast(at: middle) == offset { before = middle } else { after = middle }
    }
    print(after, now)
    offset = now
  }
  at = next
}
