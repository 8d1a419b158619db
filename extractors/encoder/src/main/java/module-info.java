/** The model and the runtime of the preset best. It exports nothing: {@code dev.whence.english} finds it as a service. */
module dev.whence.encoder {
    requires static org.jspecify;
    requires dev.whence.english;
    requires com.microsoft.onnxruntime;

    provides dev.whence.english.pretrained.PretrainedModel with
            dev.whence.encoder.EncoderModel;
}
