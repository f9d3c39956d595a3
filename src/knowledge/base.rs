//! All articles together: roles merged over files by title and alias, figures joined to their
//! roles, places known by all their names.
//!
//! A title stands for one role. Titles of profiles come first, then their aliases, then titles that
//! appear only in tables and lists; a level in front of a title (`Junior ML Engineer`) is taken off
//! where the rest is a role. Near titles are never merged by likeness.

use super::article::{Article, PaySentence, Postings, RoleProfile, Transition};
use super::names::Names;
use super::pay::{Level, PayFigure};
use super::pay_words::split_level;
use super::problem::{Problem, Severity};
use super::titles::{bracket_forms, looks_like_role};
use super::vocabulary::Vocabulary;
use super::words::name_key;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A role's place in [`Knowledge::roles`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleId(pub usize);

/// An article's place in [`Knowledge::articles`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub usize);

/// A place's place in [`Knowledge::places`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub usize);

/// One role, as all articles together know it.
#[derive(Debug, Clone, Default)]
pub struct Role {
    /// The title of its first profile, or the title under which it was first named.
    pub title: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its profiles, as places in their article's `profiles`.
    pub profiles: Vec<(ArticleId, usize)>,
    /// Its pay figures, as places in [`Knowledge::figures`].
    pub figures: Vec<usize>,
    /// How many postings each source counts, as places in their article's `postings`.
    pub postings: Vec<(ArticleId, usize)>,
    /// The ways into it, as places in their article's `transitions`.
    pub ways_in: Vec<(ArticleId, usize)>,
}

/// A pay figure with its role and article.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Absent where the figure is about all roles.
    pub role: Option<RoleId>,
    /// The article it stands in.
    pub article: ArticleId,
    /// The place it is for, where that is a place known by name.
    pub place: Option<PlaceId>,
    /// The figure itself.
    pub pay: PayFigure,
}

/// A place and its names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// The name it is shown under.
    pub name: String,
    /// Rows about it, for [`Article::place_row`].
    pub rows: Vec<(ArticleId, usize)>,
}

/// Everything the files say. Immutable once built.
#[derive(Debug, Default)]
pub struct Knowledge {
    /// One for each file, by file name. Shared with other versions of the knowledge that have the same text.
    pub articles: Vec<Arc<Article>>,
    /// All roles, by title.
    pub roles: Vec<Role>,
    /// All pay figures, by article and line.
    pub figures: Vec<Figure>,
    /// All places that tables or vocabulary name.
    pub places: Vec<Place>,
    /// Roles by title, alias and derived form.
    pub role_names: Names<RoleId>,
    /// Places by all their names.
    pub place_names: Names<PlaceId>,
    /// Short forms, synonyms and the like.
    pub vocabulary: Vocabulary,
    /// What is wrong over several files. The problems of single files come from parsing them.
    pub problems: Vec<Problem>,
}

impl Knowledge {
    /// Joins parsed articles. The result does not depend on their order.
    pub fn new(articles: Vec<impl Into<Arc<Article>>>) -> Self {
        let mut articles: Vec<Arc<Article>> = articles.into_iter().map(Into::into).collect();
        articles.sort_by(|one, other| one.file.cmp(&other.file));
        let mut knowledge = Self::default();
        for row in articles.iter().flat_map(|article| &article.vocabulary) {
            knowledge.vocabulary.add(row);
        }
        knowledge.add_places(&articles);
        knowledge.add_place_items(&articles);
        knowledge.add_profiles(&articles);
        knowledge.add_named_roles(&articles);
        knowledge.add_derived_names();
        for (number, article) in articles.iter().enumerate() {
            knowledge.add_figures(ArticleId(number), article);
        }
        knowledge.articles = articles;
        knowledge.sort_roles();
        knowledge
    }

    /// The article with this place.
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id.0]
    }

    /// The role with this place.
    pub fn role(&self, id: RoleId) -> &Role {
        &self.roles[id.0]
    }

    /// The place with this number.
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.0]
    }

    /// A role's profiles with their articles, in the order of the files.
    pub fn profiles(&self, id: RoleId) -> impl Iterator<Item = (ArticleId, &RoleProfile)> {
        self.role(id).profiles.iter().map(|(article, at)| (*article, &self.article(*article).profiles[*at]))
    }

    /// A role's pay figures, in the order of the files.
    pub fn figures(&self, id: RoleId) -> impl Iterator<Item = &Figure> {
        self.role(id).figures.iter().map(|at| &self.figures[*at])
    }

    /// How many postings each source counts for a role.
    pub fn postings(&self, id: RoleId) -> impl Iterator<Item = (ArticleId, &Postings)> {
        self.role(id).postings.iter().map(|(article, at)| (*article, &self.article(*article).postings[*at]))
    }

    /// The transitions that lead into a role.
    pub fn ways_in(&self, id: RoleId) -> impl Iterator<Item = (ArticleId, &Transition)> {
        self.role(id).ways_in.iter().map(|(article, at)| (*article, &self.article(*article).transitions[*at]))
    }

    fn add_places(&mut self, articles: &[Arc<Article>]) {
        for (name, forms) in self.vocabulary.places.clone() {
            let Some(id) = self.place_named(&name) else { continue };
            for form in forms {
                self.place_names.add(&form, id);
            }
        }
        for name in articles.iter().flat_map(|article| &article.named_places) {
            self.place_named(name);
        }
        for (number, article) in articles.iter().enumerate() {
            for (at, row) in article.places.iter().enumerate() {
                // `Austin, TX` and `Remote (national avg)` are Austin and Remote.
                let bare = row.place.split(['(', ',']).next().unwrap_or_default().trim();
                let known = self.place_names.get(&row.place);
                let Some(id) = known.or_else(|| self.place_named(bare)).or_else(|| self.place_named(&row.place)) else {
                    continue;
                };
                self.place_names.add(&row.place, id);
                self.places[id.0].rows.push((ArticleId(number), at));
            }
        }
    }

    /// List items whose name turned out to be a place are what their list says about it.
    fn add_place_items(&mut self, articles: &[Arc<Article>]) {
        for (number, article) in articles.iter().enumerate() {
            for (at, item) in article.named_items.iter().enumerate() {
                if let Some(id) = self.place_names.get(&item.place) {
                    self.places[id.0].rows.push((ArticleId(number), article.places.len() + at));
                }
            }
        }
    }

    /// The place with this name; what has no word in it, such as a dash, names none.
    fn place_named(&mut self, name: &str) -> Option<PlaceId> {
        let next = PlaceId(self.places.len());
        let id = self.place_names.add(name, next)?;
        if id == next {
            self.places.push(Place { name: name.to_owned(), rows: Vec::new() });
        }
        Some(id)
    }

    fn add_profiles(&mut self, articles: &[Arc<Article>]) {
        let profiles = || {
            articles.iter().enumerate().flat_map(|(number, article)| {
                article.profiles.iter().enumerate().map(move |(at, profile)| (ArticleId(number), at, article, profile))
            })
        };
        for (article, at, _, profile) in profiles() {
            let Some(id) = self.role_titled(&profile.title) else { continue };
            self.roles[id.0].profiles.push((article, at));
        }
        for (_, _, article, profile) in profiles() {
            let Some(id) = self.role_names.get(&profile.title) else {
                continue;
            };
            for alias in &profile.also_called {
                self.add_alias(id, alias, article, profile);
            }
        }
    }

    fn add_alias(&mut self, id: RoleId, alias: &str, article: &Article, profile: &RoleProfile) {
        match self.role_names.add(alias, id) {
            Some(taken) if taken != id => self.problems.push(Problem::new(
                &article.file,
                profile.line,
                Severity::Warning,
                format!("`{alias}` already stands for `{}`", self.role(taken).title),
                format!("leave it out of `{}`, or give both roles one title", profile.title),
            )),
            Some(_) => {
                let role = &mut self.roles[id.0];
                let key = name_key(alias);
                let known = std::iter::once(&role.title).chain(&role.aliases).any(|name| name_key(name) == key);
                if !known {
                    role.aliases.push(alias.to_owned());
                }
            }
            None => {}
        }
    }

    /// The role with this title; what has no word in it, such as a dash in an empty cell, titles none.
    fn role_titled(&mut self, title: &str) -> Option<RoleId> {
        let next = RoleId(self.roles.len());
        let id = self.role_names.add(title, next)?;
        if id == next {
            self.roles.push(Role { title: title.trim().to_owned(), ..Role::default() });
        }
        Some(id)
    }

    /// Roles that only tables and lists name, and what those say.
    fn add_named_roles(&mut self, articles: &[Arc<Article>]) {
        for (number, article) in articles.iter().enumerate() {
            let article_id = ArticleId(number);
            for title in &article.titles {
                self.role_or_new(title);
            }
            for title in article
                .listed_titles
                .iter()
                .filter(|title| self.place_names.get(title).is_none())
                .cloned()
                .collect::<Vec<_>>()
            {
                self.role_or_new(&title);
            }
            for title in article.figures.iter().filter_map(|pay| pay.title.as_ref()) {
                if self.place_names.get(title).is_none() && looks_like_role(title) {
                    self.role_or_new(title);
                }
            }
            for (at, postings) in article.postings.iter().enumerate() {
                if let Some((id, _)) = self.role_or_new(&postings.title) {
                    self.roles[id.0].postings.push((article_id, at));
                }
            }
            for (at, transition) in article.transitions.iter().enumerate() {
                if let Some((id, _)) = self.role_or_new(&transition.to) {
                    self.roles[id.0].ways_in.push((article_id, at));
                }
            }
        }
    }

    /// The role with this title, with the level taken off where the rest is a role.
    fn role_or_new(&mut self, title: &str) -> Option<(RoleId, Option<Level>)> {
        self.find_role(title).or_else(|| match split_level(title) {
            Some((level, rest)) => Some((self.role_titled(rest)?, Some(level))),
            None => Some((self.role_titled(title)?, None)),
        })
    }

    fn find_role(&self, title: &str) -> Option<(RoleId, Option<Level>)> {
        let exact = self.role_names.get(title).map(|id| (id, None));
        exact.or_else(|| {
            let (level, rest) = split_level(title)?;
            self.role_names.get(rest).map(|id| (id, Some(level)))
        })
    }

    /// `Machine Learning Operations (MLOps) Engineer` is also known without its bracket and by it,
    /// and every name with its short forms written out; such forms give way to every name that somebody wrote.
    fn add_derived_names(&mut self) {
        for number in 0..self.roles.len() {
            let role = &self.roles[number];
            let names: Vec<String> = std::iter::once(&role.title).chain(&role.aliases).cloned().collect();
            for name in names {
                for form in bracket_forms(&name).into_iter().chain([self.vocabulary.expand(&name)]) {
                    self.role_names.add(&form, RoleId(number));
                }
            }
        }
    }

    fn add_figures(&mut self, article_id: ArticleId, article: &Article) {
        let mut figures: Vec<Figure> = Vec::new();
        for pay in &article.figures {
            figures.extend(self.titled_figure(article_id, article, pay));
        }
        for sentence in &article.sentences {
            figures.extend(self.sentence_figure(article_id, sentence));
        }
        figures.sort_by_key(|figure| figure.pay.line);
        for figure in figures {
            if let Some(role) = figure.role {
                self.roles[role.0].figures.push(self.figures.len());
            }
            self.figures.push(figure);
        }
    }

    fn titled_figure(&mut self, article_id: ArticleId, article: &Article, pay: &PayFigure) -> Option<Figure> {
        let mut pay = pay.clone();
        // What stands beside a figure may turn out to be a place.
        if pay.place.is_none() && pay.note.as_deref().is_some_and(|note| self.place_names.get(note).is_some()) {
            pay.place = pay.note.take();
        }
        let mut role = None;
        if let Some(title) = pay.title.clone() {
            if self.find_role(&title).is_none() && self.place_names.get(&title).is_some() {
                (pay.place, pay.title) = (Some(title), None);
            } else if self.find_role(&title).is_none() {
                self.problems.push(Problem::new(
                    &article.file,
                    pay.line,
                    Severity::Warning,
                    format!("pay is given for `{title}`, which is neither a role nor a place known here"),
                    "name a role, or give the role a section of its own",
                ));
                return None;
            } else {
                let (id, level) = self.role_or_new(&title)?;
                pay.level = pay.level.or(level);
                role = Some(id);
            }
        }
        let place = pay.place.as_deref().and_then(|place| self.only_place(place));
        Some(Figure { role, article: article_id, place, pay })
    }

    /// A sentence's figure belongs to the role named last before the amount, else to the first one
    /// named after it, else to the profile it stands in. With none of these it is about no role
    /// that could be told, and stays a sentence.
    fn sentence_figure(&self, article_id: ArticleId, sentence: &PaySentence) -> Option<Figure> {
        let mentions = self.role_names.mentions(&sentence.text);
        let before = mentions.iter().rev().find(|mention| mention.span.end <= sentence.amount_at);
        let named = before.or(mentions.first());
        let profile = sentence.profile.as_deref().and_then(|title| self.role_names.get(title));
        let role = named.map(|mention| mention.value).or(profile)?;
        let title = named
            .map_or_else(|| self.role(role).title.clone(), |mention| sentence.text[mention.span.clone()].to_owned());
        let mut pay = PayFigure { title: Some(title), ..sentence.figure.clone() };
        let mut places = self.place_names.mentions(&sentence.text);
        // `us` is a word far more often than a country.
        places
            .retain(|place| place.span.len() > 2 || sentence.text[place.span.clone()].chars().all(char::is_uppercase));
        if pay.place.is_none() && !places.is_empty() {
            pay.place =
                Some(places.iter().map(|place| &sentence.text[place.span.clone()]).collect::<Vec<_>>().join(", "));
        }
        let place = pay.place.as_deref().and_then(|place| self.only_place(place));
        Some(Figure { role: Some(role), article: article_id, place, pay })
    }

    /// The place a text names, if it names exactly one.
    fn only_place(&self, text: &str) -> Option<PlaceId> {
        let mentions = self.place_names.mentions(text);
        let first = mentions.first()?.value;
        mentions.iter().all(|mention| mention.value == first).then_some(first)
    }

    /// Puts roles in the order of their titles, so that lists are the same on every start.
    fn sort_roles(&mut self) {
        let mut order: Vec<usize> = (0..self.roles.len()).collect();
        order.sort_by_cached_key(|at| name_key(&self.roles[*at].title));
        let moved: BTreeMap<usize, RoleId> = order.iter().enumerate().map(|(new, old)| (*old, RoleId(new))).collect();
        self.roles = order.iter().map(|old| std::mem::take(&mut self.roles[*old])).collect();
        self.role_names.map(|id| moved[&id.0]);
        for figure in &mut self.figures {
            figure.role = figure.role.map(|id| moved[&id.0]);
        }
    }
}
