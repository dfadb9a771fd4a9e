/// A lesson with one question of every kind in its check, and two further ones.
let everyKind = #"""
  The batch and the rate.

  ## The ramp {#ramp}

  It rises slowly.

  ## Check {#check}

  ### What does the linear rule say? {#rule .single about=ramp tags=rules}
  - [x] Multiply it by 4
  - [ ] Leave it alone
    > Then an epoch has a quarter of the steps.
  - [ ] Divide it by 4
  - [ ] All of the above

  > [!HINT] How many steps has an epoch?

  > [!HINT] A quarter of them.

  > [!WHY] A quarter of the steps, each four times as long.

  ### Which change when the batch does? {#changes .multiple about=ramp}
  - [x] Steps per epoch
  - [ ] The number of weights
    > They stay.
  - [x] Gradient noise

  ### Rate {{r}} at batch 64. The rate at batch {{64 * k}}? {#scaled .numeric about=ramp}
  ```answer
  draw: { k: [2, 4, 8], r: [0.05, 0.1] }
  value: r * k
  within: 1 %
  mistakes:
    - { value: r * sqrt(k), text: "That is the square-root rule: {{k}} is not its root." }
    - { value: r, text: You forgot the batch. }
  ```

  > [!WHY] {{k}} times the batch, {{k}} times the rate.

  ### What ramps the rate up? {#word .text about=ramp}
  ```answer
  { accept: [warmup, learning rate warmup], forgive: [case, spaces] }
  ```

  ### Put one accumulated step in order. {#loop .order}
  1. Zero the gradients
  2. Add eight backward passes
  3. Take one step

  > [!WHY] Old gradients would be added too.

  ### Match each bug with what it does. {#bugs .match about=ramp}
  | bug | effect |
  |-----|--------|
  | no division by 8 | acts as 8 times the rate |
  | no zeroing | old gradients stay in the sum and go on acting |
  | | nothing at all |

  ### Batch 512 from micro-batches of 64 {#gaps .cloze}
  It takes [[8|eight]] backward passes and [[1|one]] step.

  ## More {#more .beyond}

  ### Does it rise? {#rises .single about=ramp tags=rules,noise}
  - [x] Yes
  - [ ] No

  ### What does it do? {#does .cloze about=ramp tags=noise}
  It [[rises]].
  """#
