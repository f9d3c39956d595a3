//! English words that carry a question and say little of what it is about. In a search they count
//! less than others rather than nothing: measured, that beats leaving them out.

use std::collections::HashSet;
use std::sync::LazyLock;

/// How much such a word counts beside others when a passage is judged.
pub const FUNCTION_SHARE: f32 = 0.1;

/// Whether a folded word is one of them.
pub fn is_function_word(word: &str) -> bool {
    SET.contains(word)
}

/// All of them.
pub fn all_function_words() -> impl Iterator<Item = &'static str> {
    WORDS.split_whitespace()
}

static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| all_function_words().collect());

const WORDS: &str = "
    actually aint alright anyway anyways apparently btw bro bruh curious damn dude earth eh guess heck hell hey hmm
    honest honestly huh idk imo imho literally lmao lol mate mates nah nope oh omg oops perhaps personally q quick
    quickly question rly serious seriously simply sir somehow sorry stuff sup tbh thanx thing though thx tho uh uhm um
    whatever wonder wondering wow wtf yea yeah yep yo
    percent percentage mentioned listed single field whole entire overall usually generally typically mostly normally roughly approximately probably basically especially
    fit fits suit suits useful certain
    a about after again all also am an and any anybody anyone anything are arent around as available ask
    at be because been before being best better between big both but by can cannot cant could currently
    did didnt do does doesnt doing done dont each either else etc even ever every everybody everyone
    exactly expect few find first folks for from get gets getting give go goes going gonna good got guys
    had has have having he hello help her here hers hey hi him his how i id if ill im in instead into is
    isnt it its ive just kind know less let lets like list look looking lot lots make makes many may
    maybe me might mine more most much must my myself name need needed needs no not nothing now of off
    ok okay on one ones only or other others our out over people person please pls plz ppl put really
    right same say says see shall she should show so some somebody someone something still such take
    takes tell than thank thanks that thats the their them then there these they thing things think this
    those to today too try trying u under until up ur us use used very want wants was way we well went
    were what whats when where wheres which while who whom whos whose why will with without wont worth
    would wouldnt yes yet you your youre yours
";
