/// What a person or the console may ask this service, over HTTP.
@NullMarked
package io.passerelle.supplier.operator;

import org.jspecify.annotations.NullMarked;
