/// Who looked at personal data, when and why.
@NullMarked
package io.passerelle.webhook.audit;

import org.jspecify.annotations.NullMarked;
