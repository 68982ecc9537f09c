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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** query-service with a place where it stops for ever, to be killed there; no configuration class, lest tests find it by themselves. */
class DoomedService {
    static final String REACHED = "the crash point is reached";

    private static final ThreadLocal<Boolean> FLUSHED = ThreadLocal.withInitial(() -> false);

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
                return switch (bean) {
                    case JdbcTemplate jdbc when name.equals("systemJdbc") -> new DoomedJdbc(jdbc, doom);
                    case JdbcTransactionManager manager -> new DoomedCommit(manager, doom);
                    default -> bean;
                };
            }
        };
    }

    private static final class DoomedJdbc extends JdbcTemplate {
        private final Doom doom;

        DoomedJdbc(JdbcTemplate jdbc, Doom doom) {
            super(Objects.requireNonNull(jdbc.getDataSource()));
            this.doom = doom;
        }

        /** Tokens are stored so. */
        @Override
        public int update(PreparedStatementCreator creator) throws DataAccessException {
            doom.at(CrashPoint.BEFORE_TOKEN);
            var updated = super.update(creator);
            doom.at(CrashPoint.AFTER_TOKEN_BEFORE_FLUSH);
            return updated;
        }

        @Override
        @SuppressWarnings("NullAway")
        public <T> @Nullable T execute(String sql, PreparedStatementCallback<T> action) throws DataAccessException {
            var result = super.execute(sql, action);
            if (sql.startsWith("INSERT INTO public.attendance_day")) FLUSHED.set(true);
            return result;
        }
    }

    private static final class DoomedCommit extends JdbcTransactionManager {
        private final transient Doom doom;

        DoomedCommit(JdbcTransactionManager manager, Doom doom) {
            super(Objects.requireNonNull(manager.getDataSource()));
            this.doom = doom;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            var flushed = FLUSHED.get();
            FLUSHED.remove();
            if (flushed) doom.at(CrashPoint.AFTER_FLUSH_BEFORE_COMMIT);
            super.doCommit(status);
            if (flushed) doom.at(CrashPoint.AFTER_COMMIT);
        }
    }
}
