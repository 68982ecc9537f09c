package io.hrsystem.command.platform.files;

import io.hrsystem.command.platform.secrets.SecretFile;
import io.hrsystem.storage.EncryptedFiles;
import io.hrsystem.storage.FileKeys;
import io.hrsystem.storage.FileStore;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileWiring {
    @Bean
    FileStore fileStore(FileSettings settings, Environment environment) throws IOException {
        var keys = new SecretFile(settings.keyFile(), "hr.files.key-file").provided(environment, FileKeys::generate);
        return new EncryptedFiles(settings.place().open("hr.files"), FileKeys.parse(keys));
    }
}
