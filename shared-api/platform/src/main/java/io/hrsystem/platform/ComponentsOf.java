package io.hrsystem.platform;

import java.io.IOException;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** For a small application beside a service: of one type, the components that the service has too. */
public abstract class ComponentsOf extends AssignableTypeFilter {
    protected ComponentsOf(Class<?> type) {
        super(type);
    }

    @Override
    public boolean match(MetadataReader found, MetadataReaderFactory others) throws IOException {
        return found.getAnnotationMetadata().hasAnnotation(Component.class.getName()) && super.match(found, others);
    }
}
