package io.hrsystem.query.platform.projections.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads a component of a record, or of a record within it. */
public interface Accessor {
    @Nullable
    Object of(Object record);

    static MethodHandle handle(RecordComponent component) {
        var method = component.getAccessor();
        try {
            var own = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
            return own.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param handle of one record as its argument; a class of its own calls it, since reflection would take longer */
    static Accessor by(MethodHandle handle) {
        return MethodHandleProxies.asInterfaceInstance(Accessor.class, handle);
    }
}
