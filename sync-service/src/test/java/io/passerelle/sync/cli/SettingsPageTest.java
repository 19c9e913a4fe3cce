package io.passerelle.sync.cli;

import io.passerelle.sandbox.reference.Page;
import io.passerelle.sandbox.reference.SettingsPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    @Test
    void the_reference_says_what_the_settings_interfaces_say() throws IOException {
        Page.of("settings-sync-service.md").mustBe(SettingsPage.of("sync-service").text());
    }
}
