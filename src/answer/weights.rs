//! Written by `examples/calibrate.rs`, in the order of the signals of `evidence.rs`. Do not edit.

pub(super) const OF_ANSWERS: [f32; 30] = [
    -1.37, // always
    3.04, // explained, squared
    -0.41, // all explained
    -1.78, // left and unknown
    2.46, // words spoken of
    3.44, // phrases spoken of
    0.88, // names spoken of
    -2.40, // rarest word left
    -0.78, // of no role
    1.55, // of this matter
    -2.11, // strange words
    -0.14, // a share told
    -0.44, // a share not told
    0.03, // a skill is named
    -2.30, // a place is named
    1.34, // suited wants
    -0.89, // no want suited
    -1.58, // half compared
    2.68, // a role is named
    2.47, // description covered, squared
    3.17, // description whole, squared
    0.45, // pay of a named role
    -1.84, // pay of a described role
    -3.32, // a described role
    -3.28, // fitting roles
    -0.54, // roles that ask for a skill
    -1.16, // a comparison
    1.83, // places
    3.13, // a ranking
    0.42, // places of this matter
];

pub(super) const OF_PASSAGES: [f32; 24] = [
    -5.12, // always
    0.36, // explained, squared
    -1.89, // all explained
    -0.98, // left and unknown
    4.09, // words spoken of
    3.70, // phrases spoken of
    0.42, // names spoken of
    -2.40, // rarest word left
    -0.79, // of no role
    0.92, // of this matter
    -3.57, // strange words
    1.60, // a share told
    -0.92, // a share not told
    -0.36, // a skill is named
    -1.56, // a place is named
    2.59, // covered, squared
    -0.08, // titled, squared
    2.82, // whole, squared
    2.40, // titled and whole
    1.60, // score beside the best
    -2.94, // a mere row
    -0.85, // place not mentioned
    1.26, // wants
    -0.55, // pay without a figure
];
