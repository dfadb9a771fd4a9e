// Made by Reference/pytorch_optimizers.py with Python 3.11.7 and torch 2.15.0+cu132.

import Neural

let optimizerRuns: [OptimizerRun] = [
  OptimizerRun(
    name: "Nesterov", widths: [2, 16, 16, 2], activation: .tanh, scale: 512, batch: 32,
    optimizer: { Nesterov(for: $0, momentum: 0.9) }, schedule: .constant(0.1),
    normLimit: nil, valueLimit: nil,
    distance: 1.4e-06,
    losses: [
      1.0276137590408325, 0.2163163721561432, 0.07659831643104553, 0.11395334452390671,
      0.06306552141904831, 0.017298012971878052,
    ],
    exactLosses: [
      1.0276137397445269, 0.21631635115363554, 0.07659827093733929, 0.11395318443454168,
      0.06306545409957243, 0.017298007683558745,
    ],
    rates: [
      0.1, 0.1, 0.1, 0.1,
    ],
    averageLoss: 0.017349299043416977, exactAverageLoss: 0.017349300591548912,
    norm: 13.20556579752512),
  OptimizerRun(
    name: "RMSProp", widths: [2, 16, 16, 2], activation: .tanh, scale: 512, batch: 32,
    optimizer: { RMSProp(for: $0) }, schedule: .constant(0.002),
    normLimit: nil, valueLimit: nil,
    distance: 4.8e-07,
    losses: [
      1.0891740322113037, 0.46535035967826843, 0.18746115267276764, 0.12366561591625214,
      0.07768614590167999, 0.05640321224927902,
    ],
    exactLosses: [
      1.0891740329628368, 0.4653503636118377, 0.18746113867164854, 0.12366560652977414,
      0.07768613403354847, 0.056403184986820606,
    ],
    rates: [
      0.002, 0.002, 0.002, 0.002,
    ],
    averageLoss: 0.05662980675697327, exactAverageLoss: 0.05662978535610999,
    norm: 11.726846976233725),
  OptimizerRun(
    name: "RMSProp with a short memory, a line", widths: [5, 12, 3], activation: .tanh, scale: 1024, batch: 16,
    optimizer: { RMSProp(for: $0, decay: 0.9, epsilon: 1e-6) }, schedule: .linear(from: 0.002, to: 0.0005, over: 200),
    normLimit: nil, valueLimit: nil,
    distance: 2.1e-07,
    losses: [
      1.3536367416381836, 0.9638826847076416, 0.6438063979148865, 0.48872554302215576,
      0.3010009527206421, 0.1997409611940384,
    ],
    exactLosses: [
      1.3536367262765685, 0.9638827311838267, 0.6438064537509314, 0.48872561696890227,
      0.3010010155297634, 0.19974097551188608,
    ],
    rates: [
      0.002, 0.0018574999999999991, 0.0008750000000000001, 0.0004999999999999994,
    ],
    averageLoss: 0.20819129049777985, exactAverageLoss: 0.20819131830432347,
    norm: 3.3603822922646907),
  OptimizerRun(
    name: "Adam", widths: [2, 16, 16, 2], activation: .tanh, scale: 512, batch: 32,
    optimizer: { Adam(for: $0) }, schedule: .constant(0.005),
    normLimit: nil, valueLimit: nil,
    distance: 7.0e-07,
    losses: [
      1.333621859550476, 0.8151004910469055, 0.20743660628795624, 0.10991068184375763,
      0.059753332287073135, 0.042281635105609894,
    ],
    exactLosses: [
      1.333621678288078, 0.8151004031711329, 0.2074365811476258, 0.10991066808479426,
      0.0597533018601151, 0.04228160557921252,
    ],
    rates: [
      0.005, 0.005, 0.005, 0.005,
    ],
    averageLoss: 0.04336506500840187, exactAverageLoss: 0.04336504796128971,
    norm: 12.086533536490716),
  OptimizerRun(
    name: "Adam on the rectifier, a ramp, a cosine", widths: [64, 32, 10], activation: .relu, scale: 2048, batch: 64,
    optimizer: { Adam(for: $0, meanDecay: 0.8, squareDecay: 0.95) },
    schedule: .cosine(from: 0.005, over: 280).afterRamp(of: 20),
    normLimit: nil, valueLimit: nil,
    distance: 3.5e-07,
    losses: [
      2.306302785873413, 2.2282862663269043, 1.739614725112915, 1.1151939630508423,
      0.5574306845664978, 0.4803255796432495,
    ],
    exactLosses: [
      2.3063029678993563, 2.228286282767893, 1.7396146878934435, 1.1151940094171204,
      0.5574307893592207, 0.48032564001811645,
    ],
    rates: [
      0.00025, 0.005, 0.0027799111902582713, 1.5735811324857353e-07,
    ],
    averageLoss: 0.48072952032089233, exactAverageLoss: 0.48072968981613085,
    norm: 13.399682034813432),
  OptimizerRun(
    name: "AdamW", widths: [2, 16, 16, 2], activation: .tanh, scale: 512, batch: 32,
    optimizer: { AdamW(for: $0, weightDecay: 0.5) }, schedule: .constant(0.003),
    normLimit: nil, valueLimit: nil,
    distance: 3.8e-06,
    losses: [
      1.3651890754699707, 0.987198531627655, 0.3651998043060303, 0.20933039486408234,
      0.12730976939201355, 0.10302304476499557,
    ],
    exactLosses: [
      1.365189062563104, 0.9871988896939938, 0.36519960561380765, 0.20933007041556992,
      0.1273094136165416, 0.103022657498297,
    ],
    rates: [
      0.003, 0.003, 0.003, 0.003,
    ],
    averageLoss: 0.1044674664735794, exactAverageLoss: 0.10446708501016581,
    norm: 8.144368900500433),
  OptimizerRun(
    name: "AdamW on numbers, steps", widths: [5, 12, 3], activation: .tanh, scale: 1024, batch: 16,
    optimizer: { AdamW(for: $0) }, schedule: .steps(0.01, at: [150, 225]),
    normLimit: nil, valueLimit: nil,
    distance: 1.4e-06,
    losses: [
      1.286643624305725, 0.7399889230728149, 0.16587573289871216, 0.026923667639493942,
      0.02429857850074768, 0.02427075430750847,
    ],
    exactLosses: [
      1.2866436293695485, 0.7399889796331716, 0.16587549956380368, 0.026923670164754547,
      0.024298582344312238, 0.02427075949627757,
    ],
    rates: [
      0.01, 0.01, 0.001, 0.0001,
    ],
    averageLoss: 0.024271594360470772, exactAverageLoss: 0.024271598115365608,
    norm: 3.7744522589772123),
  OptimizerRun(
    name: "clipping by norm", widths: [64, 32, 10], activation: .relu, scale: 2048, batch: 64,
    optimizer: { SGD(for: $0, momentum: 0.9) }, schedule: .constant(0.1),
    normLimit: 0.2, valueLimit: nil,
    distance: 5.1e-07,
    losses: [
      2.3039753437042236, 2.215548038482666, 1.7710142135620117, 1.1076968908309937,
      0.3516390323638916, 0.11838975548744202,
    ],
    exactLosses: [
      2.3039754783351656, 2.2155481934623813, 1.7710142290765574, 1.107696884414008,
      0.351638980407921, 0.11838969538116088,
    ],
    rates: [
      0.1, 0.1, 0.1, 0.1,
    ],
    averageLoss: 0.1265624761581421, exactAverageLoss: 0.12656243598499428,
    norm: 16.078748459741355),
  OptimizerRun(
    name: "clipping by value", widths: [5, 12, 3], activation: .tanh, scale: 1024, batch: 16,
    optimizer: { SGD(for: $0, momentum: 0.9) }, schedule: .constant(0.1),
    normLimit: nil, valueLimit: 0.01,
    distance: 1.9e-07,
    losses: [
      1.4577102661132812, 0.8770437240600586, 0.18174703419208527, 0.02528984844684601,
      0.02393580973148346, 0.023669300600886345,
    ],
    exactLosses: [
      1.4577101122505922, 0.877043774085559, 0.1817470467835471, 0.02528985102602027,
      0.023935814365167448, 0.02366929986068881,
    ],
    rates: [
      0.1, 0.1, 0.1, 0.1,
    ],
    averageLoss: 0.023524422198534012, exactAverageLoss: 0.023524423848542968,
    norm: 3.7843509582924026),
]
