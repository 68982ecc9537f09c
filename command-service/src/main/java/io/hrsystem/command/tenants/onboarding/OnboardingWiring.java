package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.platform.provisioning.OnboardingProgress;
import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.tenants.OnboardingStep;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@Import(OnboardingWiring.StepWorks.class)
class OnboardingWiring {
    @Bean
    OnboardingTasks onboardingTasks(Tasks tasks) {
        return new OnboardingTasks(tasks);
    }

    @Bean
    ActivationWork activationWork(OnboardingProgress progress) {
        return new ActivationWork(progress);
    }

    /** One piece of work per step; a step that no feature does fails the start. */
    static final class StepWorks implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var step : OnboardingStep.values())
                registry.registerBean(
                        ProvisioningWork.nameOf(step),
                        ProvisioningWork.class,
                        spec -> spec.supplier(context -> work(step, context)));
        }

        private static ProvisioningWork work(OnboardingStep step, SupplierContext context) {
            var provisioning = context.beanProvider(ProvisioningStep.class).stream()
                    .filter(it -> it.step() == step)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No feature does the onboarding step " + step));
            return new ProvisioningWork(provisioning, context.bean(OnboardingProgress.class));
        }
    }
}
