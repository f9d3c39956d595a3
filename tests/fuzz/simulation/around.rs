//! Moderators look around and set who may do what.

use careerbot::moderation::commands::Takes;
use careerbot::moderation::{FileRef, Moderator, NameKey, Order, Shelf as Which};
use careerbot::store::Owner;

use super::world::{World, owner};

impl World {
    /// Who may moderate, and where changes are told.
    pub(super) fn set(&mut self, by: Moderator, server: usize) {
        let id = 5_000 + self.chance.below(50) as u64;
        let order = match self.chance.below(4) {
            0 => Order::Access { role: Some(id) },
            1 => Order::ClearAccess,
            2 => Order::Log { channel: Some(id) },
            _ => Order::ClearLog,
        };
        let by = Moderator { manages_server: self.chance.one_in(2), ..by };
        let carried = self.desk.carry_out(by, Which::Own, order.clone(), self.now);
        assert_eq!(carried.is_ok(), by.manages_server, "{carried:?}");
        if by.manages_server {
            let settings = &mut self.servers[server].settings;
            match order {
                Order::Access { role } => settings.moderator_role = role,
                Order::ClearAccess => settings.moderator_role = None,
                Order::Log { channel } => settings.log_channel = channel,
                _ => settings.log_channel = None,
            }
        }
        self.look(owner(server), owner(server), &carried, "", by.language);
    }

    pub(super) fn look_around(&mut self, by: Moderator, shelf: Which, owner: Owner) {
        let id = self.chance.below(40) as u64;
        let name = self.any_name();
        let key = FileRef::Key(NameKey::of(&name));
        let known = self.shelf(owner).files.contains_key(&name);
        let shown = self.order(by, shelf, owner, Order::Show(key.clone()), &name);
        assert_eq!(shown.is_ok(), known, "{name}: {shown:?}");
        let orders = [
            Order::List { page: 1 + id as usize % 3 },
            Order::Show(FileRef::Named(name.clone())),
            Order::Edit(key.clone()),
            Order::History { file: None, before: id.is_multiple_of(2).then_some(id) },
            Order::History { file: Some(key), before: None },
            Order::Version(id),
            Order::Export,
            Order::CheckUp,
            Order::Gaps { page: 1 },
            Order::Gap(id),
            Order::NewEntry { gap: Some(id) },
            Order::EntryFrom { text: self.nasty(), credit: self.nasty() },
            Order::Access { role: None },
            Order::Log { channel: None },
            Order::Template,
        ];
        let first = self.chance.below(orders.len());
        for order in orders.iter().cycle().skip(first).take(3) {
            drop(self.order(by, shelf, owner, order.clone(), &name));
        }
        for takes in [Takes::FileName, Takes::Version] {
            let offered = self.desk.offered(by, shelf, takes, "", 25);
            assert!(offered.len() <= 25);
            self.canaries.assert_own(owner, &format!("{offered:?}"), "");
        }
    }
}
