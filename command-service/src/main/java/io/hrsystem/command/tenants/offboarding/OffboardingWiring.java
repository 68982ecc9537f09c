package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.erasure.ErasureStep;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.tenants.OffboardingStep;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@Import(OffboardingWiring.StepWorks.class)
class OffboardingWiring {
    @Bean
    OffboardingTasks offboardingTasks(Tasks tasks) {
        return new OffboardingTasks(tasks);
    }

    /** One piece of work per step behind the fence; one that nobody does fails the start. */
    static final class StepWorks implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var step : OffboardingStep.values())
                if (!step.isBeforeFence())
                    registry.registerBean(
                            ErasureWork.nameOf(step),
                            ErasureWork.class,
                            spec -> spec.supplier(context -> work(step, context)));
        }

        private static ErasureWork work(OffboardingStep step, SupplierContext context) {
            var found = context.beanProvider(ErasureStep.class).stream()
                    .filter(it -> it.step() == step)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody does the step " + step + " of an erasure"));
            return new ErasureWork(found, context.bean(Erasures.class));
        }
    }
}
