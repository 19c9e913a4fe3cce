/// How values are kept in columns.
@NullMarked
package io.passerelle.webhook.storage;

import org.jspecify.annotations.NullMarked;
