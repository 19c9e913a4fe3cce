/// A provider of OpenID Connect, for the console's login.
@NullMarked
package io.passerelle.sandbox.openid;

import org.jspecify.annotations.NullMarked;
