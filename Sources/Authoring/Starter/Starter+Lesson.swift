extension Starter {
  /// A lesson with each block and each kind of question, commented for whoever wants to write one.
  static let lesson = #"""
    ---
    id: step-size
    title: How far may a step go?
    summary: Why a learning rate can be too small, right, or ruinous.
    level: beginner
    minutes: 4
    objectives: [What too small a learning rate costs, Where too large a one begins, How to read a loss curve]
    ---
    <!-- A lesson is Markdown. A comment like this one is for you: learners never see it.
         `gradus pack preview` shows the lesson as they do, again at each save.
         What stands before the first ## is the introduction. -->

    Training walks downhill. The gradient says which way is down; the **learning rate** says how far to go that way.
    Too timid, and you walk for ever. Too bold, and you do not arrive at all.

    <!-- A guess stands before the experiment that it is about: who has guessed looks closer.
         A question is a ### with a name and its kind at the very end of its line. `about=` names the section
         that teaches it. `[x]` marks what is right. -->

    ### From rate 0.02 to 0.2, ten times as far a step. After 20 steps, the loss is … {#guess .predict about=curve}

    - [x] lower: the same steps get further
    - [ ] higher: long steps miss the bottom
    - [ ] the same: 20 steps are 20 steps

    ```answer
    experiment: steps
    proof: loss(rate=0.2) < loss(rate=0.02)
    surprise: The longer step won, because it was not yet too long.
    ```

    > [!WHY] A step of 0.2 is not too long yet in any direction, so the one that goes further is lower after 20.

    ## The loss curve {#curve}

    <!-- An experiment is composed of settings, not programmed. Here: walkers go down a bowl.
         `sliders` may be moved by the learner; `claims` say what one should see. Each claim is a formula, and
         `gradus pack check` runs it on 20 seeds: what does not hold is told to you before any learner sees it. -->

    ```experiment
    id: steps
    kind: descent
    title: Twenty steps down a bowl
    settings: { curvature: [4, 0.5], samples: 512, batch: 512, epochs: 20, rate: 0.02 }
    sliders: { rate: [0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.45, 0.5, 0.55, 0.6] }
    claims:
      - text: Ten times the rate ends lower after the same number of steps.
        expect: loss(rate=0.2) < loss(rate=0.02)
      - text: Past 2 divided by the steepest curvature, here 0.5, the loss grows without end.
        expect: loss(rate=0.6) > 1000 * first(loss(rate=0.6))
    ```

    A loss curve tells at a glance how a training went:

    | the curve | the learning rate |
    |-----------|-------------------|
    | falls slowly, almost straight | is too small |
    | falls fast, then flattens low | is about right |
    | climbs | is too large |

    ## Where too large begins {#limit}

    <!-- Formulas stand between dollar signs: one dollar within a line, two on lines of their own. -->

    Along one direction of curvature $\lambda$, a step of rate $\eta$ multiplies the distance to the bottom by

    $$1 - \eta \lambda$$

    While that factor lies between $-1$ and $1$, the distance shrinks. So training is stable as long as

    $$\eta < \frac{2}{\lambda}$$

    and **overshoot** begins where the steepest direction says so: the largest $\lambda$ sets the limit for all of them.

    > [!RULE] Steepest first
    > Find the largest rate that does not blow up, and stay a little below it.

    In code, it is one number. A fence with a language is coloured; keep its lines within 72 columns.

    ```python
    for step in range(20):
        w -= rate * gradient(w)    # rate < 2 / largest curvature
    ```

    > [!NOTE] Real losses are no bowls. Near a minimum they look like one, and the rule holds there.

    ## Quick check {#check}

    <!-- One question of each kind. The lesson is complete once its check questions were answered right; those in a
         `.beyond` section, guesses and interview questions do not count. `idea=` is what a question asks: questions of one
         idea share a card, and reviews take turns with them. Say why after each, and answer each wrong option. -->

    ### The loss climbs from the first step on. What do you try first? {#climbs .single about=limit idea=too-large}

    - [x] A smaller learning rate
    - [ ] More steps
      > Each would climb further.
    - [ ] A larger learning rate
      > The steps are too long already.

    > [!HINT] Is it too little walking, or too far at once?

    > [!WHY] A loss that climbs at once has stepped over the bottom, further out each time.

    ### Which of these end in a curve that climbs, where the largest curvature is 4? {#which .multiple about=limit idea=limit}

    - [x] rate 0.6
    - [x] rate 1
    - [ ] rate 0.4
      > 0.4 × 4 is 1.6, still below 2.
    - [ ] rate 0.05
      > It is far below 2 / 4.

    > [!WHY] The limit is 2 / 4 = 0.5.

    ## More questions {#more .beyond}

    <!-- `.beyond` is for a second visit: neither in the minutes, nor needed to complete the lesson. Its questions come by
         review, and by `gradus quiz --count`. -->

    ### The largest curvature is {{c}}. Below which rate is training stable? {#stable .numeric about=limit idea=limit}

    <!-- With `draw`, each learner gets numbers of her own. A mistake that you can name gets an answer of its own. -->

    ```answer
    draw: { c: [4, 8, 16, 20] }
    value: 2 / c
    within: 1 %
    mistakes:
      - { value: 1 / c, text: "There the steepest way is done in one step; it is stable up to twice that." }
    ```

    > [!WHY] The distance is multiplied by 1 − ηλ, and that is above −1 while η < 2/λ = {{2 / c}}.

    ### What is it called when a step lands beyond the bottom? {#beyond-bottom .text about=limit idea=overshoot}

    ```answer
    accept: [overshoot, overshooting, to overshoot]
    forgive: [case, spaces, accents]
    ```

    > [!WHY] One overshoots the bottom; a little of it is harmless, as long as each step lands nearer than the last.

    ### Order the curves from too small a rate to too large a one. {#sort .order about=curve idea=curves}

    1. falls, almost straight
    2. falls fast and flattens low
    3. climbs without end

    > [!WHY] Timid, right, ruinous.

    ### Match each rate with its curve, where the largest curvature is 4. {#pairs .match about=curve idea=curves}

    | rate | curve |
    |------|-------|
    | 0.001 | hardly falls |
    | 0.25 | falls fast |
    | 0.7 | climbs |
    | | stands still at its start |

    > [!WHY] The limit is at 0.5; a thousandth gets nowhere in 20 steps.

    ### Fill in the rule {#rule .cloze about=limit idea=limit}

    Training on a bowl is stable while the rate is below [[2|two]] divided by the [[largest|steepest|greatest]] curvature.

    > [!WHY] The steepest direction is the first to overshoot.

    ### Why not simply take a tiny learning rate? {#tiny .open about=curve}

    <!-- The learner answers in her own words, then compares. Nobody grades free text. -->

    > [!ANSWER] It is stable, and it wastes steps: the flat directions hardly move, so the loss is still high when the time is over.

    > [!LOOKFOR]
    > - progress along a direction goes with rate times curvature
    > - time is limited, so slow means worse

    """#
}
