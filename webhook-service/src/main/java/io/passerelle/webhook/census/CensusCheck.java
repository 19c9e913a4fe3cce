package io.passerelle.webhook.census;

import io.passerelle.common.runtime.Settings;

/// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
public final class CensusCheck {
    private static final int MOST = 59;

    private CensusCheck() {}

    public static void check(Settings settings) {
        settings.find("passerelle.census.days", "a number from 1 to " + MOST, CensusCheck::days);
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }
}
