package terminal

// OnHangup does nothing: a console that is closed ends its processes.
func OnHangup(func()) (stop func()) { return func() {} }
