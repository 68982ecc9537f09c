package io.hrsystem.query.platform.projections.live;

import java.util.Objects;
import java.util.Random;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Lets transactions of projections fail at their end, after everything has been written. */
@TestConfiguration(proxyBeanMethods = false)
class Faults {
    @Bean
    static BeanPostProcessor failingCommits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcTransactionManager manager ? new Failing(manager) : bean;
            }
        };
    }

    static final class Failing extends JdbcTransactionManager {
        private final Random random = new Random(7);
        volatile int percent;
        volatile int failures;

        Failing(JdbcTransactionManager manager) {
            super(Objects.requireNonNull(manager.getDataSource()));
        }

        @Override
        protected void prepareForCommit(DefaultTransactionStatus status) {
            if (random.nextInt(100) >= percent) return;
            failures++;
            throw new TransactionSystemException("a fault of the test");
        }
    }
}
