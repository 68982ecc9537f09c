package io.hrsystem.eventstore.json;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleValueInstantiators;

/**
 * Calls the constructors of records through a class made for each of them. Jackson asks a method handle for a suitable
 * form at every call, which took a sixth of the time that reading an event took.
 */
final class RecordInstantiators extends SimpleValueInstantiators {
    private static final MethodType FORM = MethodType.methodType(Object.class, Object[].class);

    /** One constructor. */
    public interface Maker {
        Object of(Object[] values);
    }

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator standard) {
        return type.getBeanClass().isRecord()
                        && standard instanceof StdValueInstantiator known
                        && known.getWithArgsCreator() != null
                        && known.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                ? new Instantiator(known, maker(constructor))
                : standard;
    }

    private static Maker maker(Constructor<?> constructor) {
        try {
            var own = MethodHandles.privateLookupIn(constructor.getDeclaringClass(), MethodHandles.lookup());
            var handle = own.unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(FORM);
            return MethodHandleProxies.asInterfaceInstance(Maker.class, handle);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Instantiator extends StdValueInstantiator {
        private final Maker maker;

        Instantiator(StdValueInstantiator standard, Maker maker) {
            super(standard);
            this.maker = maker;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            try {
                return maker.of(values);
            } catch (RuntimeException e) {
                return context.handleInstantiationProblem(getValueClass(), values, e);
            }
        }
    }
}
