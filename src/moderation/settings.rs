//! Who else may moderate, and which channel is told. Only members with Manage Server change that.

use super::{Carried, Job, Order, Refusal, Told};
use crate::locale::Message;
use crate::store::ServerSettings;

impl Job<'_> {
    pub(super) fn access(&self, role: Option<u64>) -> Carried {
        let Some(role) = role else {
            let settings = self.desk.store.settings(self.by.server)?;
            return self.access_as_it_is(settings);
        };
        self.change(|settings| settings.moderator_role = Some(role)).and_then(|settings| self.access_as_it_is(settings))
    }

    pub(super) fn clear_access(&self) -> Carried {
        self.change(|settings| settings.moderator_role = None).and_then(|settings| self.access_as_it_is(settings))
    }

    pub(super) fn log(&self, channel: Option<u64>) -> Carried {
        let Some(channel) = channel else {
            let settings = self.desk.store.settings(self.by.server)?;
            return self.log_as_it_is(settings);
        };
        self.change(|settings| settings.log_channel = Some(channel)).and_then(|settings| self.log_as_it_is(settings))
    }

    pub(super) fn clear_log(&self) -> Carried {
        self.change(|settings| settings.log_channel = None).and_then(|settings| self.log_as_it_is(settings))
    }

    fn change(&self, change: impl FnOnce(&mut ServerSettings)) -> Result<ServerSettings, Refusal> {
        if !self.by.manages_server {
            return Err("manage-server-needed".into());
        }
        let mut settings = self.desk.store.settings(self.by.server)?;
        change(&mut settings);
        self.desk.store.set_settings(self.by.server, &settings)?;
        tracing::info!(server = self.by.server.0, "a server's settings were changed");
        Ok(settings)
    }

    fn access_as_it_is(&self, settings: ServerSettings) -> Carried {
        let Some(role) = settings.moderator_role else {
            return self.notice("access-title", &Message::new("access-nobody-else")).done();
        };
        let message = Message::new("access-role").with("role", format!("⟦r{role}⟧"));
        let told = Told { role: Some(role), ..self.notice("access-title", &message) };
        told.button("access-clear", self.shelf, Order::ClearAccess).done()
    }

    fn log_as_it_is(&self, settings: ServerSettings) -> Carried {
        let Some(channel) = settings.log_channel else {
            return self.notice("log-title", &Message::new("log-nowhere")).done();
        };
        let message = Message::new("log-channel").with("channel", format!("⟦c{channel}⟧"));
        let told = Told { channel: Some(channel), ..self.notice("log-title", &message) };
        told.button("log-clear", self.shelf, Order::ClearLog).done()
    }
}
