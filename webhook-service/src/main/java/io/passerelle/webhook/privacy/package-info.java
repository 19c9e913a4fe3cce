/// What is held about people: for how long, how it is erased, and how it is handed out.
@NullMarked
package io.passerelle.webhook.privacy;

import org.jspecify.annotations.NullMarked;
