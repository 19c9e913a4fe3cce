/// Handing orders on to the services that work with them: whole state, at least once, each
/// subscriber on its own.
@NullMarked
package io.passerelle.webhook.handover;

import org.jspecify.annotations.NullMarked;
