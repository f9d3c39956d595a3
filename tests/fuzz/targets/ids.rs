//! What comes back from buttons, menus and forms: strangers' texts, of which only exactly what we wrote means something.

use careerbot::discord::{CustomId, Deed, Press, decide};
use careerbot::moderation::{FileRef, NameKey, Order, Shelf};
use careerbot::store::DraftId;

use super::SMALL;
use crate::seen::Seen;

/// Texts that mean something.
pub fn sound() -> Vec<Vec<u8>> {
    let orders = [
        Order::Publish(DraftId(31)),
        Order::Remove { file: NameKey::of("a.md"), seen: 7 },
        Order::Show(FileRef::Key(NameKey::of("b.md"))),
        Order::History { file: None, before: Some(9) },
        Order::Gaps { page: 2 },
    ];
    let orders = orders.iter().filter_map(|order| order.encode(Shelf::Own));
    let knowledge = SMALL.knowledge();
    let requests = knowledge.roles.iter().take(3).map(|role| careerbot::answer::Request::role(&role.title));
    let lines = ["/roles sort:pay page:2", "/faq", "/market", "/offer role:prompt engineer amount:150k", "/help"];
    let requests = requests.chain(lines.iter().filter_map(|line| careerbot::answer::Request::parse(line).ok()));
    let tokens = requests.filter_map(|request| SMALL.token(&request));
    let ids = tokens.clone().map(|token| format!("1o{token}"));
    orders.chain(tokens).chain(ids).map(String::into_bytes).collect()
}

/// The same text as a custom id, as a moderator's order and as a token.
pub fn custom_ids(input: &[u8], seen: &mut Seen) {
    let text = String::from_utf8_lossy(input);
    if let Some(id) = CustomId::decode(&text) {
        assert_eq!(id.encode().as_deref(), Some(&*text), "{id:?}");
        assert!(text.len() <= 100);
        seen.note(std::mem::discriminant(&id));
    }
    let filled = |name: &str| Some(format!("{name}: {text}"));
    for fields in [&(|_: &str| None) as &dyn Fn(&str) -> Option<String>, &filled] {
        if let Some((shelf, order)) = Order::decode(&text, fields) {
            assert_eq!(order.encode(shelf).as_deref(), Some(&*text), "{order:?}");
            assert_eq!(Order::decode(&text, fields), Some((shelf, order.clone())));
            seen.note((std::mem::discriminant(&order), shelf == Shelf::Own));
        }
    }
    for advisor in [&*SMALL] {
        if let Some(request) = advisor.open(&text) {
            assert!(text.len() <= careerbot::answer::TOKEN_CHARS);
            let token = advisor.token(&request);
            // What is opened has a token of its own, which opens the same; a text that stands for a name comes back as the name.
            assert_eq!(token.as_deref().and_then(|token| advisor.open(token)).as_ref(), Some(&request), "{token:?}");
            seen.note((std::mem::discriminant(&request), token.as_deref() == Some(&*text)));
        }
    }
    let press = Press { custom_id: text.into_owned(), ..Press::default() };
    match decide(&press, |token| SMALL.open(token)) {
        Deed::Open { request, here, .. } => seen.note(("open", std::mem::discriminant(&request), here)),
        deed => seen.note(std::mem::discriminant(&deed)),
    }
}
