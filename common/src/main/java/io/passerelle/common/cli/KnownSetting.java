package io.passerelle.common.cli;

/// An environment variable a service reads, for `config-info`.
///
/// @param secret its value is shown as `set` or `not set` only
/// @param fallback what holds when it is not set, `""` if nothing does
public record KnownSetting(String variable, boolean secret, String fallback) {

    public static KnownSetting plain(String variable, String fallback) {
        return new KnownSetting(variable, false, fallback);
    }

    public static KnownSetting secret(String variable) {
        return new KnownSetting(variable, true, "");
    }
}
