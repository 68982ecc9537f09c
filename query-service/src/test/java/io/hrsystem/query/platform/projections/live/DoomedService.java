package io.hrsystem.query.platform.projections.live;

import io.hrsystem.query.QueryService;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** query-service with a place where it stops for ever, to be killed there; no configuration class, lest tests find it by themselves. */
class DoomedService {
    static final String REACHED = "the crash point is reached";

    private static final ThreadLocal<Boolean> HALF_DONE = ThreadLocal.withInitial(() -> false);

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {QueryService.class, DoomedService.class}, arguments);
    }

    /** Stops at the n-th time. */
    record Doom(CrashPoint point, AtomicInteger times) {
        void at(CrashPoint reached) {
            if (reached != point || times.decrementAndGet() != 0) return;
            System.out.println(REACHED);
            while (true) LockSupport.park();
        }
    }

    @Bean
    static BeanPostProcessor crashPoints() {
        var doom = new Doom(
                CrashPoint.valueOf(System.getProperty("crash.point")),
                new AtomicInteger(Integer.getInteger("crash.times")));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcTemplate jdbc && name.equals("systemJdbc")
                        ? new DoomedJdbc(jdbc, doom)
                        : bean;
            }
        };
    }

    private static final class DoomedJdbc extends JdbcTemplate {
        private final Doom doom;

        DoomedJdbc(JdbcTemplate jdbc, Doom doom) {
            super(Objects.requireNonNull(jdbc.getDataSource()));
            this.doom = doom;
        }

        /** A batch is two messages: first the token, then its rows with COMMIT. */
        @Override
        @SuppressWarnings("NullAway")
        public <T> @Nullable T execute(ConnectionCallback<T> action) throws DataAccessException {
            if (!Thread.currentThread().getName().startsWith("projection-attendance")) return super.execute(action);
            if (!HALF_DONE.get()) doom.at(CrashPoint.BEFORE_TOKEN);
            var result = super.execute(action);
            doom.at(HALF_DONE.get() ? CrashPoint.AFTER_COMMIT : CrashPoint.AFTER_TOKEN_BEFORE_ROWS);
            HALF_DONE.set(!HALF_DONE.get());
            return result;
        }
    }
}
