//! Questions that found no good answer, and votes on answers. Nothing tells who asked or voted.

use super::{Carried, Job, Order, Refusal, Told};
use crate::answer::{Content, Rich, unlinked};
use crate::editorial;
use crate::locale::Message;
use crate::store::Gap;

/// Gaps on one page.
const ON_PAGE: usize = 15;
/// The most gaps that are read.
const MOST: usize = 300;
/// The most voted passages that are shown.
const VOTES: usize = 10;

impl Job<'_> {
    pub(super) fn gaps(&self, page: usize) -> Carried {
        self.close_answered_gaps(None)?;
        let gaps = self.desk.store.gaps(self.owner, MOST)?;
        let mut told = Told { page: self.page(&Message::new("gaps-title")), ..Told::default() };
        let pages = gaps.len().div_ceil(ON_PAGE).max(1);
        let page = page.clamp(1, pages);
        let shown = &gaps[(page - 1) * ON_PAGE..(page * ON_PAGE).min(gaps.len())];
        if gaps.is_empty() {
            told.page.tell(&Message::new("gaps-none"));
        } else {
            told.page.tell(&Message::new("gaps-open").with("gaps", gaps.len()));
            let line = |gap: &Gap| {
                let asked =
                    Message::new("gap-asked").with("times", gap.asked as usize).with("date", gap.last.to_string());
                Rich::opening(&unlinked(&gap.question), &format!(" · {}", asked.told(self.by.language)))
            };
            told.page.push(None, Content::Items(shown.iter().map(line).collect()));
            let entries = shown.iter().map(|gap| (gap.question.clone(), self.shelf, Order::Gap(gap.id)));
            told.menu = Some((Message::new("choose-a-gap"), entries.collect()));
        }
        self.add_votes(&mut told)?;
        if page > 1 {
            told = told.turn("previous-page-of", page - 1, pages, self.shelf, Order::Gaps { page: page - 1 });
        }
        if page < pages {
            told = told.turn("next-page-of", page + 1, pages, self.shelf, Order::Gaps { page: page + 1 });
        }
        told.done()
    }

    fn add_votes(&self, told: &mut Told) -> Result<(), Refusal> {
        let votes = self.desk.store.votes(self.owner, VOTES)?;
        if votes.is_empty() {
            return Ok(());
        }
        let lines = votes.iter().map(|tally| {
            let counted = Message::new("votes-counted")
                .with("helpful", tally.helpful as usize)
                .with("unhelpful", tally.unhelpful as usize);
            Rich::opening(&tally.heading, &format!(" · {}", counted.told(self.by.language)))
        });
        let heading = Message::new("votes").told(self.by.language);
        told.page.push(Some(&heading), Content::Items(lines.collect()));
        Ok(())
    }

    pub(super) fn gap(&self, id: u64) -> Carried {
        let gap = self.desk.store.gap(self.owner, id)?.ok_or(Refusal::from("gap-gone"))?;
        let message = Message::new("gap-asked").with("times", gap.asked as usize).with("date", gap.last.to_string());
        let mut told = Told { page: self.page(&Message::written(unlinked(&gap.question))), ..Told::default() };
        told.page.tell(&message);
        told.button("write-answer", self.shelf, Order::NewEntry { gap: Some(id) })
            .button("close-gap", self.shelf, Order::CloseGap(id))
            .button("all-gaps", self.shelf, Order::Gaps { page: 1 })
            .done()
    }

    pub(super) fn close_gap(&self, id: u64) -> Carried {
        self.desk.store.close_gaps(self.owner, &[id])?;
        self.gaps(1)
    }

    /// Closes the gaps that the present knowledge answers, and the one that was written for. Gives their number.
    pub(super) fn close_answered_gaps(&self, written_for: Option<u64>) -> Result<usize, Refusal> {
        let snapshot = self.snapshot();
        let gaps = self.desk.store.gaps(self.owner, MOST)?;
        let answered = gaps
            .iter()
            .filter(|gap| Some(gap.id) == written_for || editorial::answers(&snapshot.advisor, &gap.question));
        let answered: Vec<u64> = answered.map(|gap| gap.id).collect();
        self.desk.store.close_gaps(self.owner, &answered)?;
        Ok(answered.len())
    }
}
