package io.passerelle.sandbox.openid;

import java.net.URI;

/// What is registered at the provider.
///
/// @param back the one address it sends people back to
public record Client(String id, String secret, URI back) {}
