//! What to offer while somebody types an option.

use super::Advisor;
use super::commands::Input;
use crate::knowledge::words::words;

impl Advisor {
    /// Values to offer for an option, for what was typed so far, best first.
    pub fn suggest(&self, input: Input, typed: &str, limit: usize) -> Vec<String> {
        let typed = super::lookup::shortened(typed);
        match input {
            Input::Role => self.suggest_roles(&typed, limit),
            Input::Place | Input::City => self.suggest_places(&typed, limit),
            Input::Skill => self.suggest_skills(&typed, limit),
            Input::Column => self.columns.iter().take(limit).cloned().collect(),
            Input::From => self.origins.labels().iter().take(limit).cloned().collect(),
            Input::Topic => self.knowledge.articles.iter().map(|it| it.title.clone()).take(limit).collect(),
            Input::Text | Input::Page | Input::OneOf(_) | Input::Flag => Vec::new(),
        }
    }

    /// Titles of roles for what was typed so far, best first: by beginning, words, aliases and with
    /// slips. Before anything is typed, the roles that the sources say most about.
    pub fn suggest_roles(&self, typed: &str, limit: usize) -> Vec<String> {
        let knowledge = &self.knowledge;
        if words(typed).is_empty() {
            let mut ids: Vec<usize> = (0..knowledge.roles.len()).collect();
            let told = |id: &usize| {
                let role = &knowledge.roles[*id];
                role.figures.len() + role.profiles.len() + role.postings.len()
            };
            ids.sort_by_key(|id| (std::cmp::Reverse(told(id)), knowledge.roles[*id].title.clone()));
            return ids.into_iter().take(limit).map(|id| knowledge.roles[id].title.clone()).collect();
        }
        let typed = super::lookup::shortened(typed);
        let mut titles: Vec<String> = Vec::new();
        // Short forms are beginnings too: `ml` may start `mlops`.
        for typed in [typed.clone(), knowledge.vocabulary.expand(&typed)] {
            for hit in self.role_index.find(&typed, limit).into_iter().filter(|hit| hit.typed >= 0.5) {
                let title = &knowledge.role(hit.value).title;
                if !titles.contains(title) {
                    titles.push(title.clone());
                }
            }
        }
        titles.truncate(limit);
        titles
    }

    /// Places for what was typed so far; all that are known before anything is typed.
    pub fn suggest_places(&self, typed: &str, limit: usize) -> Vec<String> {
        let places = &self.knowledge.places;
        if words(typed).is_empty() {
            return places.iter().take(limit).map(|place| place.name.clone()).collect();
        }
        let typed = super::lookup::shortened(typed);
        let exact = self.knowledge.place_names.get(&typed).map(|id| self.knowledge.place(id).name.clone());
        let mut names: Vec<String> = exact.into_iter().collect();
        for hit in self.place_index.find(&typed, limit) {
            let name = &self.knowledge.place(hit.value).name;
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names.truncate(limit);
        names
    }
}
