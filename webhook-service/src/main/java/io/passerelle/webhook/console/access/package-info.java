/// Who may see the console: one user, a cookie, and the checks before it.
@NullMarked
package io.passerelle.webhook.console.access;

import org.jspecify.annotations.NullMarked;
