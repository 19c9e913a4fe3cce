/// Who may see the console: a password, a provider, a cookie, and the checks before them.
@NullMarked
package io.passerelle.webhook.console.access;

import org.jspecify.annotations.NullMarked;
