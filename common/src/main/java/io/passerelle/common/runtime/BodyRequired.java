package io.passerelle.common.runtime;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/// Refuses a request without a body, or with `null` as its body, where an operation takes one: the
/// framework would hand the operation nothing.
@Provider
@InternalOnly
class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw new BadRequestException(
                    "body: none found; expected " + context.getMediaType() + ", see /q/openapi");
        }
        return body;
    }
}
