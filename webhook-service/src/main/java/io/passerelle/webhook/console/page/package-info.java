/// The console's pages.
@NullMarked
package io.passerelle.webhook.console.page;

import org.jspecify.annotations.NullMarked;
