/// How this service asks the other two, and what comes of it.
@NullMarked
package io.passerelle.webhook.neighbour;

import org.jspecify.annotations.NullMarked;
