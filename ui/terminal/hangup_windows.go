package terminal

// OnEnd does nothing: a console that is closed ends its processes.
func OnEnd(func(error)) (stop func()) { return func() {} }
