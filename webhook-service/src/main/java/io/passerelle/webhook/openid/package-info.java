/// Asks an OpenID provider who somebody is.
@NullMarked
package io.passerelle.webhook.openid;

import org.jspecify.annotations.NullMarked;
