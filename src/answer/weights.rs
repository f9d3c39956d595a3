//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.

pub(super) const OF_ANSWERS: [f32; 26] = [
    -1.11, // always
    2.99,  // explained, squared
    -0.53, // all explained
    -1.37, // left and unknown
    2.52,  // words spoken of
    3.53,  // phrases spoken of
    -2.40, // rarest word left
    -0.68, // of no role
    1.44,  // of this matter
    -1.81, // strange words
    0.05,  // a skill is named
    -2.27, // a place is named
    1.01,  // suited wants
    -1.06, // no want suited
    -1.68, // half compared
    2.44,  // a role is named
    2.45,  // description covered, squared
    3.20,  // description whole, squared
    0.72,  // pay of a named role
    -1.80, // pay of a described role
    -3.20, // a described role
    -3.18, // fitting roles
    -0.63, // roles that ask for a skill
    -0.95, // a comparison
    2.14,  // places
    3.30,  // a ranking
];

pub(super) const OF_PASSAGES: [f32; 21] = [
    -5.03, // always
    0.23,  // explained, squared
    -1.83, // all explained
    -1.38, // left and unknown
    4.21,  // words spoken of
    3.67,  // phrases spoken of
    -1.94, // rarest word left
    -0.79, // of no role
    0.99,  // of this matter
    -2.70, // strange words
    -0.42, // a skill is named
    -1.38, // a place is named
    2.93,  // covered, squared
    0.05,  // titled, squared
    2.66,  // whole, squared
    2.36,  // titled and whole
    1.18,  // score beside the best
    -3.04, // a mere row
    -0.60, // place not mentioned
    1.33,  // wants
    -0.59, // pay without a figure
];
