/// What every service needs at run time: clock, settings, start, internal authentication,
/// problem+json.
@NullMarked
package io.passerelle.common.runtime;

import org.jspecify.annotations.NullMarked;
