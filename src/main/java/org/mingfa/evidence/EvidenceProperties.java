package org.mingfa.evidence;

import org.mingfa.store.Explained;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param maxSize the largest file
 * @param shared whether contents are kept in the database too, for other programs that share it
 * @param keepFree what uploads leave free on the disk, so that they cannot stop the database beside them
 */
@ConfigurationProperties("mingfa.evidence")
public record EvidenceProperties(
        @Explained("上传的材料一个文件最大多少；要再大的，spring.servlet.multipart.max-file-size也要改") @DefaultValue("50MB")
        DataSize maxSize,

        @Explained("磁盘剩下多少时不再收材料，留给数据库") @DefaultValue("256MB")
        DataSize keepFree,

        @Explained("材料的内容是不是也存进数据库；几个程序共用一个数据库时都要设为true，任何一个都能打开别的收下的材料") @DefaultValue("false")
        boolean shared) {}
