/// What people and the console ask of sync-service.
@NullMarked
package io.passerelle.sync.operator;

import org.jspecify.annotations.NullMarked;
