package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.command.platform.provisioning.ProvisioningStep;
import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Breaks the onboarding's steps where a test wants it. */
class Breakdowns implements BeanPostProcessor, ReferenceRows<TenantEvent> {
    enum Place {
        /** Before the step has done anything. */
        BEFORE_THE_WORK,
        /** All is done and recorded, and then lost with its transaction. */
        BEFORE_THE_COMMIT,
        /** All is done and committed, but the task has not heard of it. */
        AFTER_THE_COMMIT
    }

    private volatile OnboardingStep step = OnboardingStep.ROOT_DEPARTMENT;
    private volatile Place place = Place.BEFORE_THE_WORK;
    private volatile int times;
    private final Map<Object, Integer> runs = new ConcurrentHashMap<>();

    void at(OnboardingStep brokenStep, Place brokenPlace, int howOften) {
        step = brokenStep;
        place = brokenPlace;
        times = howOften;
    }

    boolean happened() {
        return times == 0;
    }

    /** How often steps have been begun for this company. */
    int runs(String tenant) {
        return runs.getOrDefault(new TenantId(tenant), 0);
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return "breakdown";
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        if (event instanceof OnboardingStepCompleted completed) reach(completed.step(), Place.BEFORE_THE_COMMIT);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ProvisioningStep provisioning)) return bean;
        return Proxy.newProxyInstance(
                bean.getClass().getClassLoader(),
                ClassUtils.getAllInterfaces(bean),
                (_, method, arguments) -> call(provisioning, method, arguments));
    }

    private @Nullable Object call(ProvisioningStep provisioning, Method method, Object[] arguments) throws Throwable {
        if (!method.getName().equals("run")) return invoke(provisioning, method, arguments);
        runs.merge(arguments[0], 1, Integer::sum);
        reach(provisioning.step(), Place.BEFORE_THE_WORK);
        invoke(provisioning, method, arguments);
        reach(provisioning.step(), Place.AFTER_THE_COMMIT);
        return null;
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void reach(OnboardingStep reachedStep, Place reachedPlace) {
        if (times == 0 || reachedStep != step || reachedPlace != place) return;
        times--;
        breakDown();
    }

    void breakDown() {
        throw new IllegalStateException("broken for kim@acme.example");
    }
}
