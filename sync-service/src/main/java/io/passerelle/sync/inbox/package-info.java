/// What webhook-service hands to us: orders, and the mark up to which all are known.
@NullMarked
package io.passerelle.sync.inbox;

import org.jspecify.annotations.NullMarked;
