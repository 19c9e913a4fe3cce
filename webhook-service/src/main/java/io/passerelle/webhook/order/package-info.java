/// The newest known state of every order.
@NullMarked
package io.passerelle.webhook.order;

import org.jspecify.annotations.NullMarked;
