/// Tells people what is wrong with the three services: once when a cause appears, once when it is
/// gone, by a signed webhook, by e-mail, or both.
@NullMarked
package io.passerelle.webhook.alert;

import org.jspecify.annotations.NullMarked;
