/// Settings that are read before the process starts in earnest.
@NullMarked
package io.passerelle.webhook.settings;

import org.jspecify.annotations.NullMarked;
